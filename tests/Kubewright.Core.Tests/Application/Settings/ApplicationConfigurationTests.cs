using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application.Settings;

/// <summary>The layers of WebApplication.CreateBuilder; the order itself is held against the real one in the conformance tests.</summary>
public sealed class ApplicationConfigurationTests
{
    [Theory]
    [InlineData("--urls http://a")]
    [InlineData("--urls=http://a")]
    [InlineData("/urls http://a")]
    [InlineData("dotnet Orders.dll --verbose x URLS=http://a")]
    public void CommandLine_IsReadInAllItsForms(string line) => Assert.Equal("http://a", Of(arguments: line.Split(' '))["urls"]?.Text);

    [Fact]
    public void StrongerLayer_HidesTheWeaker()
    {
        var settings = ("appsettings.json", """{ "A": "file", "B": "file", "C": "file" }""");
        var production = ("appsettings.Production.json", """{ "A": "production", "B": "production" }""");
        var configuration = Of(["--a", "line"], [("A", "env"), ("ASPNETCORE_C", "weak"), ("DOTNET_D", "dotnet"), ("ASPNETCORE_D", "aspnet")], settings,
            production);

        Assert.Equal("line", configuration["a"]?.Text);
        Assert.Equal("production", configuration["B"]?.Text);
        Assert.Equal("file", configuration["C"]?.Text);
        Assert.Equal("dotnet", configuration["D"]?.Text);
        Assert.Null(configuration["E"]);
    }

    [Theory]
    [InlineData(null, null, null, "Production")]
    [InlineData("Staging", null, null, "Staging")]
    [InlineData("Staging", "Test", null, "Test")]
    [InlineData("Staging", "Test", "Demo", "Demo")]
    public void EnvironmentName_IsTheStrongest(string? aspNetCore, string? dotnet, string? argument, string expected)
    {
        (string, string?)[] environment = [("ASPNETCORE_ENVIRONMENT", aspNetCore), ("DOTNET_ENVIRONMENT", dotnet)];
        var configuration = Of(argument is null ? [] : ["--environment", argument], [.. environment.Where(one => one.Item2 is not null)]);

        Assert.Equal(expected, configuration.EnvironmentName);
    }

    [Fact]
    public void SettingsOfAnotherEnvironment_DoNotCount() =>
        Assert.Null(Of(files: ("appsettings.Development.json", """{ "Urls": "http://a" }"""))["Urls"]);

    [Fact]
    public void Variable_NamesSectionsWithTwoUnderscores()
    {
        var configuration = Of(
            environment: [("Kestrel__Endpoints__Http__Url", "http://a")],
            files: ("appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://b" }, "Grpc": { "Url": "http://c" } } } }"""));

        Assert.Equal(
            [("Kestrel:Endpoints:Grpc:Url", "http://c"), ("Kestrel:Endpoints:Http:Url", "http://a")],
            configuration.Below("Kestrel:Endpoints").Select(pair => (pair.Key, pair.Value.Text!)));
    }

    [Fact]
    public void UnreadSettings_MakeItUnknown_UnlessTheyAreOfAnotherEnvironment()
    {
        Assert.False(Of(files: ("appsettings.json", "{")).IsKnown);
        Assert.False(Of(files: ("appsettings.Production.json", "{")).IsKnown);
        Assert.True(Of(files: ("appsettings.Development.json", "{")).IsKnown);
    }

    [Fact]
    public void UnknownEnvironment_MakesItUnknown() => Assert.False(Of(environment: [("ASPNETCORE_ENVIRONMENT", null)]).IsKnown);

    [Theory]
    [InlineData(CommandLineUse.Read, "here", "Staging")]
    [InlineData(CommandLineUse.NotRead, "there", "Production")]
    [InlineData(CommandLineUse.Unknown, null, null)]
    public void CommandLine_CountsWhereItIsRead(CommandLineUse use, string? value, string? environment)
    {
        var variables = new Dictionary<string, ConfigurationValue> { ["Orders__Name"] = new("there", "Orders__Name", null) };
        var configuration = new ApplicationConfiguration(["--Orders:Name", "here", "--environment=Staging"], "the command line", use, variables, []);

        Assert.Equal(value, configuration["Orders:Name"]?.Text);
        Assert.Equal(environment, configuration.EnvironmentName);
        Assert.Equal(use == CommandLineUse.NotRead ? ["Orders:Name", "environment"] : Array.Empty<string>(), configuration.Unread.ToArray());
    }

    private static ApplicationConfiguration Of(
        string[]? arguments = null,
        (string Name, string? Value)[]? environment = null,
        params (string Name, string Text)[] files) => new(
            arguments ?? [],
            "the command line",
            CommandLineUse.Read,
            (environment ?? []).ToDictionary(one => one.Name, one => new ConfigurationValue(one.Value, one.Name, null), StringComparer.OrdinalIgnoreCase),
            files.Select(file => SettingsFile.Read(new SourceFile(file.Name, file.Text))));
}
