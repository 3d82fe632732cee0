using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>A web application with a Dockerfile, and a workload with a Service that run it.</summary>
internal static class WebProject
{
    public const string ManifestPath = "/shop/k8s/orders.yaml";

    public const string Dockerfile = """
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        COPY . .
        ENTRYPOINT ["dotnet", "Orders.dll"]

        """;

    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.Linq", "System.Net.Http", "System.Threading.Tasks",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Logging", "System.Net", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting",
            "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.AspNetCore.Server.Kestrel.Core"];

    /// <summary>The framework that the tests themselves run on.</summary>
    public static readonly CSharpCompilation BaseCompilation = CSharpCompilation.Create(
        "Orders",
        [CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(name => $"global using {name};\n")), new CSharpParseOptions(LanguageVersion.Latest),
            "/shop/obj/Usings.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Kubewright.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            // Each program uses some of the usings.
            specificDiagnosticOptions: [KeyValuePair.Create("CS8019", ReportDiagnostic.Suppress)]));

    /// <summary>The application, with a Service that sends to a port.</summary>
    public static ManifestProject Of(string code, string targetPort = "80", string? dockerfile = Dockerfile, params (string Path, string Text)[] more)
    {
        (string, string)[] image = dockerfile is null ? [] : [("/shop/Dockerfile", dockerfile)];
        return ManifestProject.Of([(ManifestPath, Manifest(targetPort)), .. image, .. more]) with { Base = BaseCompilation, Code = code };
    }

    public static string Manifest(string targetPort) => $"""
        {Manifests.Deployment}
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - port: 80
              targetPort: {targetPort}

        """;
}
