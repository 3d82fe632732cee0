using Kubewright.Core.Application;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7009_WorkloadAmbiguousTests
{
    [Fact]
    public void Reports_ImagesOfItsAssemblyAndOfItsFolder()
    {
        var finding = Assert.Single(Verify("{|KW7009:shop/api:1.4|}", "shop/orders:1.4", Application()));
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(
            "Api may be what runs as 'shop/api:1.4' or as 'shop/orders:1.4', so it is checked against neither: name its workload in the project, "
                + "such as <KubewrightWorkload>api</KubewrightWorkload>, or in code by [assembly: RunsIn(\"api\")]",
            finding.Message);
        Assert.Equal("shop/orders:1.4", Assert.Single(finding.Related).Span.Text);
    }

    /// <summary>The other rules are silent, although port 80 is not where it listens.</summary>
    [Fact]
    public void Ignores_OneImageInTwoWorkloads() => Assert.Equal(
        ["KW7002", "KW7002"],
        Verify("shop/api:1.4", "shop/api:1.4", Application(), "{|KW7002:80|}").Select(finding => finding.Id));

    [Fact]
    public void Ignores_OneImageWhoseRegistryIsFilledIn() => Verify("shop/api:1.4", "$(Registry)/api:$(Tag)", Application(), "8080");

    [Fact]
    public void Reports_AnotherImageWhoseRegistryIsFilledIn() => Assert.EndsWith(
        "or as '$(Registry)/orders:$(Tag)', so it is checked against neither: name its workload in the project, such as "
        + "<KubewrightWorkload>api</KubewrightWorkload>, or in code by [assembly: RunsIn(\"api\")]",
        Assert.Single(Verify("{|KW7009:shop/api:1.4|}", "$(Registry)/orders:$(Tag)", Application())).Message);

    [Fact]
    public void Ignores_ApplicationWhoseWorkloadIsStated() =>
        Verify("shop/api:1.4", "shop/orders:1.4", Application() with { Stated = [new StatedPlacement("other")] });

    [Fact]
    public void Ignores_ApplicationWhoseImageIsStated() =>
        Verify("shop/api:1.4", "shop/orders:1.4", Application() with { ContainerRepository = "shop/orders" }, "8080");

    [Fact]
    public void Ignores_ImagesOfOtherNames() => Verify("shop/web:1.4", "shop/queue:1.4", Application());

    private static ApplicationFacts Application() => Orders.Application() with { AssemblyName = "Api", DirectoryName = "Orders" };

    private static IEnumerable<Finding> Verify(string image, string other, ApplicationFacts application, string port = "80") =>
        ManifestVerifier.Verify(Deployment("api", image, port) + "---\n" + Deployment("orders", other, port), application with
        {
            Image = Kubewright.Core.Application.Docker.ContainerImage.Read(
                new Kubewright.Core.Text.SourceFile("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n")),
        });

    private static string Deployment(string name, string image, string port) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {name}
        spec:
          selector:
            matchLabels:
              app: {name}
          template:
            metadata:
              labels:
                app: {name}
            spec:
              containers:
                - name: api
                  image: {image}
                  ports:
                    - containerPort: {port}

        """;
}
