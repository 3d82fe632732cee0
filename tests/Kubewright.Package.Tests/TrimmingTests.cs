using System.Diagnostics;
using System.Runtime.InteropServices;
using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>
/// A program of generated builders and attributes, trimmed and run: what is cut away with reflection in mind must not have been needed. The
/// analyzers for NativeAOT, whose own compiler many feeds do not have, look at the same code.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class TrimmingTests(PackageFixture package)
{
    private const string Code = """
        using System;
        using Kubewright;

        namespace Shop
        {
            public static class Program
            {
                public static void Main()
                {
                    var orders = Manifests.Deployments.Orders()
                        .Replicas(3)
                        .Containers.Api(c => c.Image("shop/orders:1.5").Env.MaxLines("50").Limits(memory: "256Mi"));
                    var service = Services.Expose(orders, ports => ports.Http(80)).LoadBalancer();
                    Console.Out.Write(new ManifestSet { orders, service }.ToYaml());
                    Console.Out.Write(ExternalApp.NewManifests().ToYaml());
                    Console.Out.Write(service.ToJson());
                    Console.Out.Write(Manifests.Services.Orders.Url("web"));
                }
            }

            [Deployment("external"), Container("main", "shop/external:1"), ContainerPort("http", 8080), Env("A", "b"), Service, ServicePort("http", 80)]
            internal static partial class ExternalApp
            {
                static partial void Configure(Manifests.Deployments.External.Builder resource) => resource.Containers.Main(c => c.Env.A("c"));
            }
        }
        """;

    [SkippableFact]
    public async Task TrimmedProgram_IsPublishedWithoutAWarning_AndSaysTheSame()
    {
        const string Env = "          env:\n            - name: MAX_LINES\n              value: \"10\"\n";
        var shop = package
            .NewProject(content: """
                <PropertyGroup>
                  <OutputType>Exe</OutputType>
                  <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  <PublishTrimmed>true</PublishTrimmed>
                  <SelfContained>true</SelfContained>
                  <TrimmerSingleWarn>false</TrimmerSingleWarn>
                  <EnableAotAnalyzer>true</EnableAotAnalyzer>
                  <EnableSingleFileAnalyzer>true</EnableSingleFileAnalyzer>
                </PropertyGroup>
                """)
            .Write("Shop/k8s/orders.yaml", Manifests.Correct().Replace("          ports:\n            - name: http\n",
                Env + "          ports:\n            - name: http\n", StringComparison.Ordinal))
            .Write("Shop/Shop.cs", Code);

        var (exitCode, output) = await DotnetCommand.RunAsync(shop.Path, "publish", "Shop", "-r", RuntimeInformation.RuntimeIdentifier, "-o",
            Path.Combine(shop.Path, "out"), "-tl:off");
        Skip.If(output.Contains("NU1101", StringComparison.Ordinal) || output.Contains("NU1102", StringComparison.Ordinal),
            "The feed has no runtime pack to publish with.");
        Assert.True(exitCode == 0 && !output.Contains("warning", StringComparison.Ordinal), output);

        using var program = Process.Start(new ProcessStartInfo(Path.Combine(shop.Path, "out", "Shop")) { RedirectStandardOutput = true })!;
        var said = await program.StandardOutput.ReadToEndAsync();
        Assert.Contains("replicas: 3", said, StringComparison.Ordinal);
        Assert.Contains("value: \"50\"", said, StringComparison.Ordinal);
        Assert.Contains("type: LoadBalancer", said, StringComparison.Ordinal);
        Assert.Contains("value: c", said, StringComparison.Ordinal);
        Assert.EndsWith("http://orders", said, StringComparison.Ordinal);
    }
}
