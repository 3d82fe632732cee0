using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application.Settings;

/// <summary>appsettings.json as Microsoft.Extensions.Configuration.Json reads it.</summary>
public sealed class SettingsFileTests
{
    [Fact]
    public void Values_HaveFlatKeysInAnyCase()
    {
        var file = Read("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:80" } } }, "Hosts": [ "a", "b" ], "Port": 5, "On": true }""");

        Assert.Equal("http://*:80", file.Values["kestrel:endpoints:http:URL"].Value);
        Assert.Equal("b", file.Values["Hosts:1"].Value);
        Assert.Equal("5", file.Values["Port"].Value);
        Assert.Equal("true", file.Values["On"].Value);
    }

    [Fact]
    public void CommentsAndTrailingCommas_AreAllowed_AndMoveNoSpan()
    {
        const string Text = "{\n  // where it listens: \"http://*:1\"\n  \"Urls\": \"http://*:80\", /* no\n more */\n  \"List\": [ 1, 2, ],\n}\n";
        var file = Read(Text);

        Assert.True(file.IsRead);
        Assert.Equal("http://*:80", file.Values["Urls"].Value);
        Assert.Equal("\"http://*:80\"", Text.Substring(file.Values["Urls"].Span.Start, file.Values["Urls"].Span.Length));
        Assert.Equal("2", file.Values["List:1"].Value);
    }

    [Fact]
    public void TextThatLooksLikeAComment_StaysText() =>
        Assert.Equal("http://a//b /* c */ , }", Read("""{ "A": "http://a//b /* c */ , }" }""").Values["A"].Value);

    [Theory]
    [InlineData("appsettings.json", null)]
    [InlineData("appsettings.Production.json", "Production")]
    [InlineData("AppSettings.Development.JSON", "Development")]
    public void Name_SaysTheEnvironment(string name, string? environment)
    {
        Assert.True(SettingsFile.IsFileName(name));
        Assert.Equal(environment, SettingsFile.Read(new SourceFile("src/" + name, "{}")).Environment);
    }

    [Theory]
    [InlineData("appsettings..json")]
    [InlineData("launchSettings.json")]
    [InlineData("appsettings.yaml")]
    [InlineData("Dockerfile")]
    public void OtherNames_AreNoSettings(string name) => Assert.False(SettingsFile.IsFileName(name));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{ \"a\": \"")]
    [InlineData("{ /* ")]
    public void WhatIsNoObject_IsNotRead(string text) => Assert.False(Read(text).IsRead);

    private static SettingsFile Read(string text) => SettingsFile.Read(new SourceFile("appsettings.json", text));
}
