using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>A builder of each kind becomes the model of the real KubernetesClient, whichever version of it a project references.</summary>
[Collection(OnePackage.Name)]
public sealed class KubernetesClientTests(PackageFixture package)
{
    /// <summary>The models that builders become; each is what its builder is called, after a version of two letters.</summary>
    private static readonly string[] Models =
    [
        "V1Deployment", "V1StatefulSet", "V1DaemonSet", "V1ReplicaSet", "V1Pod", "V1Job", "V1CronJob", "V1Ingress", "V1NetworkPolicy", "V1ConfigMap", "V1Secret",
        "V1ServiceAccount", "V1PersistentVolumeClaim", "V1Namespace", "V2HorizontalPodAutoscaler", "V1PodDisruptionBudget", "V1Role", "V1RoleBinding",
        "V1ClusterRole", "V1ClusterRoleBinding", "V1PersistentVolume", "V1StorageClass", "V1ResourceQuota", "V1LimitRange", "V1PriorityClass",
        "V1RuntimeClass", "V1IngressClass", "V1EndpointSlice", "V1MutatingWebhookConfiguration", "V1ValidatingWebhookConfiguration",
        "V1CustomResourceDefinition",
    ];

    [SkippableTheory]
    [InlineData("KubernetesClient", "19.0.2")]
    [InlineData("KubernetesClient", "21.0.8")]
    [InlineData("KubernetesClient.Aot", "21.0.8")]
    public async Task EachBuilder_BecomesAModel(string client, string version)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(NewShop(client, version).Path, "run", "--project", "Shop", "-tl:off");

        SkipWithoutPackages(output);
        Assert.True(exitCode == 0, output);
        AssertSaysAll(output);
    }

    private ConsumerFolder NewShop(string client, string version) => package
        .NewProject(content: $"""
            <PropertyGroup>
              <OutputType>Exe</OutputType>
              <NoWarn>$(NoWarn);NU1701;NU1903</NoWarn>
            </PropertyGroup>
            <ItemGroup>
              <PackageReference Include="{client}" Version="{version}" />
            </ItemGroup>
            """)
        .Write("Shop/Shop.cs", $$"""
            using System;
            using Kubewright;

            var orders = new Deployment("orders").Selector("app", "orders").Replicas(3)
                .Container("api", c => c.Image("shop/orders:1.4").Port("http", 8080).Limits(memory: "256Mi"));
            var deployment = orders.ToV1Deployment();
            var api = deployment.Spec.Template.Spec.Containers[0];
            Console.WriteLine(deployment.Spec.Replicas + " " + api.Image + " " + api.Ports[0].ContainerPort + " " + api.Resources.Limits["memory"]);
            Console.WriteLine(Services.Expose(orders, ports => ports.Port("http", 80)).ToV1Service().Spec.Ports[0].TargetPort);
            {{string.Join('\n', Models.Select(model => $"Console.WriteLine(\"{model} \" + new {model[2..]}(\"orders\").To{model}().Metadata.Name);"))}}
            """);

    private static void SkipWithoutPackages(string output) => Skip.If(
        output.Contains("NU1101", StringComparison.Ordinal) || output.Contains("NU1102", StringComparison.Ordinal),
        "The feed has no KubernetesClient.");

    private static void AssertSaysAll(string output)
    {
        Assert.Contains("3 shop/orders:1.4 8080 256Mi", output, StringComparison.Ordinal);
        Assert.Contains("\nhttp\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(Models, model => Assert.Contains(model + " orders", output, StringComparison.Ordinal));
    }
}
