using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application.Listening;

/// <summary>Where an application listens; the order of the sources is held against the real server in the conformance tests.</summary>
public sealed class ListeningResolverTests
{
    [Fact]
    public void NoSource_IsTheServersOwnDefault()
    {
        var endpoint = Assert.Single(Resolve().Endpoints);
        Assert.Equal((5000, "http", true), (endpoint.Port, endpoint.Scheme, endpoint.IsLoopbackOnly));
    }

    [Fact]
    public void KestrelEndpoints_OfCodeAndSettings_AddUp() =>
        Assert.Equal([81, 82], Ports(Resolve(
            new CodeListening { Kestrel = [Address("http://*:81")], Run = [Address("http://*:1")] },
            [("ASPNETCORE_URLS", "http://+:2")],
            """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:82" } } } }""")));

    [Fact]
    public void HttpAndHttpsPorts_AddUp()
    {
        var listening = Resolve(environment: [("ASPNETCORE_HTTP_PORTS", "80;81"), ("ASPNETCORE_HTTPS_PORTS", "443")]);
        Assert.Equal([(80, "http"), (81, "http"), (443, "https")], listening.Endpoints.Select(endpoint => (endpoint.Port, endpoint.Scheme)));
    }

    [Fact]
    public void EmptyValue_SaysNothing() =>
        Assert.Equal([8080], Ports(Resolve(environment: [("ASPNETCORE_URLS", ""), ("ASPNETCORE_HTTP_PORTS", "8080")])));

    [Fact]
    public void Evidence_NamesTheSource() =>
        Assert.Equal("Urls in appsettings.json", Assert.Single(Resolve(settings: """{ "Urls": "http://+:80" }""").Endpoints).Evidence);

    [Theory]
    [InlineData("ASPNETCORE_URLS", null)]
    [InlineData("ASPNETCORE_URLS", "nonsense")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "eighty")]
    [InlineData("ASPNETCORE_HTTP_PORTS", null)]
    [InlineData("Kestrel__Endpoints__Http__Url", null)]
    public void ValueThatCannotBeRead_MakesItUnknown(string variable, string? value) => Assert.False(Resolve(environment: [(variable, value)]).IsKnown);

    [Fact]
    public void UnknownCode_MakesItUnknown() => Assert.False(Resolve(new CodeListening { Unknown = "a value that is not a constant" }).IsKnown);

    [Fact]
    public void PreferredHostingUrls_AreUnknown() => Assert.False(Resolve(environment: [("ASPNETCORE_PREFERHOSTINGURLS", "true")]).IsKnown);

    [Fact]
    public void WhatDiffersInDevelopment_IsUnknownThere()
    {
        var code = new CodeListening { UseUrls = [Address("http://*:81")], DiffersInDevelopment = true };
        Assert.Equal([81], Ports(Resolve(code)));
        Assert.False(Resolve(code, [("ASPNETCORE_ENVIRONMENT", "Development")]).IsKnown);
    }

    [Fact]
    public void GenericHost_IsUnknownWhereItsOrderMayMatter()
    {
        var code = new CodeListening { UseUrls = [Address("http://*:81")], IsGenericHost = true };
        Assert.Equal([81], Ports(Resolve(code, [("ASPNETCORE_URLS", "http://+:80")])));
        Assert.False(Resolve(code, settings: """{ "Urls": "http://+:80" }""").IsKnown);
        Assert.False(Resolve(code with { UseUrls = [] }, [("ASPNETCORE_URLS", "http://+:80"), ("DOTNET_URLS", "http://+:81")]).IsKnown);
    }

    [Fact]
    public void UnreadableSettings_MakeItUnknown() => Assert.False(Resolve(settings: "{ \"Urls\": ").IsKnown);

    [Fact]
    public void Code_CountsInTheOrderOfTheServer()
    {
        var code = new CodeListening { Run = [Address("http://*:81")], Added = [Address("http://*:82")], UseUrls = [Address("http://*:83")] };
        Assert.Equal([81], Ports(Resolve(code)));
        Assert.Equal([82], Ports(Resolve(code with { Run = [] })));
        Assert.Equal([83], Ports(Resolve(code with { Run = [], Added = [] }, [("ASPNETCORE_URLS", "http://+:84")])));
        Assert.Equal([82], Ports(Resolve(code with { Run = [], IsGenericHost = true }, settings: """{ "Urls": "http://+:80" }""")));
    }

    [Fact]
    public void Development_IsMeantInAnyCase() => Assert.False(
        Resolve(new CodeListening { UseUrls = [Address("http://*:81")], DiffersInDevelopment = true }, [("ASPNETCORE_ENVIRONMENT", "development")]).IsKnown);

    [Fact]
    public void KestrelEndpoint_IsItsUrl_AndChoosesItsProtocols()
    {
        const string settings = """
            {
              "Kestrel": {
                "EndpointDefaults": { "Protocols": "http1" },
                "Endpoints": {
                  "Grpc": { "Protocols": "http2", "Url": "http://*:5001" },
                  "Https": { "Certificate": { "Path": "x.pfx" }, "Url": "https://*:5002" },
                  "Odd": { "url": "http://*:5003", "Protocols": "Http4" }
                }
              }
            }
            """;
        Assert.Equal(
            [(5001, HttpVersions.Http2), (5002, HttpVersions.Http1), (5003, HttpVersions.Unknown)],
            Resolve(settings: settings).Endpoints.Select(endpoint => (endpoint.Port, endpoint.Versions)).Order());
        Assert.Equal(
            HttpVersions.Http2,
            Assert.Single(Resolve(
                environment: [("Kestrel__Endpoints__Grpc__Url", "http://*:5001"), ("Kestrel__Endpoints__Grpc__Protocols", "Http2")]).Endpoints).Versions);
    }

    [Theory]
    [InlineData("80; 81;", new[] { 80, 81 })]
    [InlineData("", new[] { 5001 })]
    public void Ports_AreAList_AndNoneSaysNothing(string ports, int[] expected) =>
        Assert.Equal(expected, Ports(Resolve(environment: [("ASPNETCORE_HTTP_PORTS", ports), ("ASPNETCORE_HTTPS_PORTS", expected.Length == 1 ? "5001" : "")])));

    private static IEnumerable<int> Ports(ListeningEndpoints listening) => listening.Endpoints.Select(endpoint => endpoint.Port);

    private static CodeAddress Address(string url) => new(ListeningAddress.Parse(url)!.Value, "code", new SourceFile("Program.cs", "").All);

    private static ListeningEndpoints Resolve(CodeListening? code = null, (string Name, string? Value)[]? environment = null, string settings = "{}") =>
        ListeningResolver.Resolve(code ?? CodeListening.Silent, new ApplicationConfiguration(
            [],
            "the command line",
            CommandLineUse.Read,
            (environment ?? []).ToDictionary(one => one.Name, one => new ConfigurationValue(one.Value, one.Name, null), StringComparer.OrdinalIgnoreCase),
            [SettingsFile.Read(new SourceFile("appsettings.json", settings))]));
}
