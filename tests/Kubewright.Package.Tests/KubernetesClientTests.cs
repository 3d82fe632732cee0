using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>Builders become the model classes of the real package KubernetesClient, in the versions and the forms that it comes in.</summary>
[Collection(OnePackage.Name)]
public sealed class KubernetesClientTests(PackageFixture package)
{
    private static readonly string[] Models =
    [
        "V1Deployment", "V1StatefulSet", "V1DaemonSet", "V1ReplicaSet", "V1Pod", "V1Job", "V1CronJob", "V1Ingress", "V1NetworkPolicy", "V1ConfigMap", "V1Secret",
        "V1ServiceAccount", "V1PersistentVolumeClaim", "V1Namespace", "V2HorizontalPodAutoscaler", "V1PodDisruptionBudget", "V1Role", "V1RoleBinding",
        "V1ClusterRole", "V1ClusterRoleBinding", "V1PersistentVolume", "V1StorageClass", "V1ResourceQuota", "V1LimitRange", "V1PriorityClass", "V1RuntimeClass",
        "V1IngressClass", "V1EndpointSlice", "V1MutatingWebhookConfiguration", "V1ValidatingWebhookConfiguration", "V1CustomResourceDefinition",
    ];

    [SkippableTheory]
    [InlineData("KubernetesClient", "19.0.2")]
    [InlineData("KubernetesClient", "21.0.8")]
    [InlineData("KubernetesClient.Aot", "21.0.8")]
    public async Task Builders_BecomeTheModelsOfTheClient(string client, string version)
    {
        var code = "using System;\nusing Kubewright;\n"
            + "var orders = new Deployment(\"orders\").Replicas(3).Container(\"api\", c => c.Image(\"shop/orders:1.4\").Port(\"http\", 8080).Requests(cpu: \"100m\"));\n"
            + "var service = Services.Expose(orders, ports => ports.Port(\"http\", 80));\n"
            + "var deployment = orders.ToV1Deployment();\n"
            + "Console.WriteLine(deployment.Spec.Replicas + \" \" + deployment.Spec.Template.Spec.Containers[0].Resources.Requests[\"cpu\"]);\n"
            + "Console.WriteLine(service.ToV1Service().Spec.Ports[0].Port + \" \" + service.ToV1Service().Spec.Selector[\"app\"]);\n"
            + string.Concat(Models.Select(model => $"Console.WriteLine(new {model[2..]}(\"{model.ToLowerInvariant()}\").To{model}().Metadata.Name);\n"));
        var shop = package
            .NewProject(content: $"""
                <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
                <ItemGroup><PackageReference Include="{client}" Version="{version}" /></ItemGroup>
                """)
            .Write("Shop/Program.cs", code);

        var (exitCode, output) = await DotnetCommand.RunAsync(shop.Path, "run", "--project", "Shop", "-tl:off");

        Skip.If(output.Contains("NU1101", StringComparison.Ordinal) || output.Contains("NU1102", StringComparison.Ordinal), "The feed does not have the client.");
        Assert.True(exitCode == 0, output);
        var lines = output.Split('\n').Select(line => line.Trim()).ToList();
        Assert.Contains("3 100m", lines);
        Assert.Contains("80 orders", lines);
        Assert.All(Models, model => Assert.Contains(model.ToLowerInvariant(), lines));
    }
}
