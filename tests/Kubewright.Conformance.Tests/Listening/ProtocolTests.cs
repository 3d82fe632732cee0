using System.Net;
using Kubewright.Core.Application.Listening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kubewright.Conformance.Tests.Listening;

/// <summary>What an endpoint of the real Kestrel answers without TLS, for each setting of its protocols, is what Kubewright says of it.</summary>
public sealed class ProtocolTests
{
    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    [InlineData(HttpProtocols.Http1AndHttp2)]
    public async Task Endpoint_AnswersTheVersionsThatKubewrightSays(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        await using var app = builder.Build();
        app.MapGet("/", () => "here");
        await app.StartAsync();
        var url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

        var endpoint = new ListeningEndpoint(url.Port, "http", true, "code", null) { Versions = Enum.Parse<HttpVersions>(protocols.ToString()) };
        Assert.Equal(endpoint.SpeaksHttp1, await AnswersAsync(url, HttpVersion.Version11));
        Assert.Equal(!endpoint.RefusesHttp2, await AnswersAsync(url, HttpVersion.Version20));
    }

    private static async Task<bool> AnswersAsync(Uri url, Version version)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        try
        {
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
