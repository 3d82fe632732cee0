using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>The names by which code says where it listens.</summary>
internal static class ListeningNames
{
    /// <summary>Types that listen beside Kestrel, on ports that only they know.</summary>
    public static readonly HashSet<string> Listeners = new(StringComparer.Ordinal)
    {
        "TcpListener", "HttpListener", "Socket", "UdpClient", "MetricServer", "KestrelMetricServer",
    };

    /// <summary>Assemblies that listen beside Kestrel: an application that references one may listen on more than its code shows.</summary>
    public static readonly HashSet<string> ListeningAssemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        "Orleans.Server", "Orleans.Runtime", "OrleansDashboard", "Akka.Remote", "Proto.Remote", "Grpc.Core", "DotNetty.Transport", "MQTTnet", "MQTTnet.Server", "NetMQ", "EmbedIO",
        "OpenTelemetry.Exporter.Prometheus.HttpListener", "CoreWCF.NetTcp", "Steeltoe.Management", "Steeltoe.Management.Endpoint", "SuperSocket.Server", "Hazelcast.Net",
        "Microsoft.ServiceFabric.Services", "Photino.NET",
    };

    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        // What starts a server.
        "ConfigureWebHostDefaults", "ConfigureWebHost",

        // Where it listens.
        "ListenAnyIP", "ListenLocalhost", "ConfigureEndpointDefaults", "UseUrls", "ListenUnixSocket", "ListenHandle", "ListenNamedPipe",

        // What makes it another server, or one with settings of its own.
        "UseHttpSys", "UseIIS", "UseServer", "UseTestServer", "UseSetting", "UseConfiguration", "UseEnvironment",
        "AddMetricServer", "ListenAtPort", "UseNetTcp", "AddJsonFile", "AddKeyPerFile", "AddAzureAppConfiguration", "PreferHostingUrls",
    };

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "server.urls",
        "URLS", "ASPNETCORE_URLS", "DOTNET_URLS",
        "ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTPS_PORTS",
    };

    /// <summary>Whether a call may say where the application listens, by its name and the shape of its arguments.</summary>
    public static bool IsCandidate(InvocationExpressionSyntax call)
    {
        var name = ListeningSyntax.NameOf(call.Expression);
        return Calls.Contains(name)
            || (name is "Listen" or "Run" or "RunAsync" && call.ArgumentList.Arguments is [{ Expression: not AnonymousFunctionExpressionSyntax }, ..])
            || (call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && (ListeningSyntax.NameOf(receiver), name) is
                ("Urls", "Add" or "Clear" or "Remove")
                or ("WebApplication" or "WebHost", "Create" or "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder" or "CreateDefaultBuilder" or "Start" or "StartWith"));
    }

    /// <summary>Whether a text is a key of the configuration that says where to listen.</summary>
    public static bool IsKey(string text) => Keys.Contains(text) || text.Equals("Kestrel", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase);
}
