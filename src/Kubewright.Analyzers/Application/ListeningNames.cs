using System.Text.RegularExpressions;
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
        "Orleans.Server", "Orleans.Runtime", "OrleansDashboard", "Akka.Remote", "Proto.Remote", "Grpc.Core", "DotNetty.Transport", "MQTTnet", "MQTTnet.Server",
            "NetMQ", "EmbedIO",
        "OpenTelemetry.Exporter.Prometheus.HttpListener", "CoreWCF.NetTcp", "Steeltoe.Management", "Steeltoe.Management.Endpoint", "SuperSocket.Server",
            "Hazelcast.Net",
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

    /// <summary>Names by which code gives a server its certificate.</summary>
    public static readonly HashSet<string> Certificates = new(StringComparer.Ordinal)
    {
        "ServerCertificate", "ServerCertificateSelector", "ServerCertificateChain", "X509Certificate2", "X509CertificateLoader", "ConfigureHttpsDefaults",
            "UseLettuceEncrypt", "AddLettuceEncrypt",
        "TlsHandshakeCallbackOptions", "HttpsConnectionAdapterOptions", "OnAuthenticate",
    };

    /// <summary>Names of methods by which a library of one's own may choose where its callers listen.</summary>
    private static readonly Regex Choosing = new(@"(Kestrel|Urls?|Listen|Listeners?|Ports?|Endpoints?)(?![a-z])", RegexOptions.CultureInvariant);

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
            || HttpsRedirectionReader.IsDeciding(name)
            || CommandLineCall.IsCandidate(call)
            || IsOfLibrary(name)
            || (name == "Configure" && call.Expression is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax })
            || (name is "Listen" or "Run" or "RunAsync" && call.ArgumentList.Arguments is [{ Expression: not AnonymousFunctionExpressionSyntax }, ..])
            || (call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && (ListeningSyntax.NameOf(receiver), name) is
                ("Urls", "Add" or "Clear" or "Remove")
                or ("WebApplication" or "WebHost", "Create" or "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder" or "CreateDefaultBuilder"
                    or "Start" or "StartWith"));
    }

    /// <summary>Whether a name is one of ASP.NET Core's own that mean one thing.</summary>
    public static bool IsCall(string name) => Calls.Contains(name);

    /// <summary>Whether a method of that name may choose where its callers listen.</summary>
    public static bool IsOfLibrary(string name) =>
        !name.StartsWith("Map", StringComparison.Ordinal) && name is not ("UseKestrel" or "UseKestrelCore" or "ConfigureKestrel" or "UseEndpoints")
            && Choosing.IsMatch(name);

    /// <summary>Whether a text is a key of the configuration that says where to listen.</summary>
    public static bool IsKey(string text) => Keys.Contains(text) || text.Equals("Kestrel", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase);
}
