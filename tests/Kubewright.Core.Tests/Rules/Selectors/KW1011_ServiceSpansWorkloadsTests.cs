using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1011_ServiceSpansWorkloadsTests
{
    private const string Job = """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: migrate
        spec:
          template:
            metadata:
              labels: { app: orders }
            spec:
              restartPolicy: Never
              containers:
                - name: task
                  image: shop/migrate:1.4
        ---

        """;

    [Fact]
    public void Reports_JobThatDoesNotListen() => ManifestVerifier.VerifyMessage(
        Deployment() + Job + Service("app: {|KW1011:orders|}"),
        "KW1011",
        Severity.Warning,
        "Service 'orders' also sends traffic to the pods of Job 'migrate', which carry app=orders like those of Deployment 'orders' but listen on none of its "
        + "ports");

    [Fact]
    public void Reports_AsInformation_WorkloadsOfDifferentImages() => ManifestVerifier.VerifyMessage(
        Deployment("orders", "app: shop, tier: api") + Deployment("catalog", "app: shop, tier: web") + Service("app: {|KW1011:shop|}"),
        "KW1011",
        Severity.Info,
        "Service 'orders' sends traffic to the pods of Deployment 'orders' and of Deployment 'catalog', which run different images");

    [Fact]
    public void Ignores_VersionsOfOneApplication() => ManifestVerifier.Verify(
        Deployment("reviews-v1", "app: reviews, version: v1") + Deployment("reviews-v2", "app: reviews, version: v2") + Service("app: reviews", "reviews"));

    [Fact]
    public void Ignores_JobsAlone() => ManifestVerifier.Verify(Job + Service());

    [Fact]
    public void Reports_CronJobToo() => Assert.Contains(
        ManifestVerifier.Check(
            null,
            ("a.yaml", Deployment() + Service()
                + "apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: nightly }\nspec: { schedule: '0 0 * * *', jobTemplate: { spec: { template: { "
                    + "metadata: { labels: { app: orders } }, spec: { restartPolicy: Never, containers: [{ name: task, image: shop/task:1 }] } } } } }\n")),
        finding => finding is { Id: "KW1011", Severity: Severity.Warning });

    [Fact]
    public void Reports_JobThatListens_AsInformation() => ManifestVerifier.VerifyMessage(
        Deployment() + Job.Replace("          image: shop/migrate:1.4\n", "          image: shop/migrate:1.4\n          ports: [{ containerPort: 8080 }]\n",
            StringComparison.Ordinal) + Service("app: {|KW1011:orders|}"),
        "KW1011",
        Severity.Info,
        "Service 'orders' sends traffic to the pods of Deployment 'orders' and of Job 'migrate', which run different images");

    [Theory]
    [InlineData("shop/orders:1.4", "shop/orders:1.5")]
    [InlineData("shop/orders", "shop/orders@sha256:aaaa")]
    [InlineData("registry:5000/orders", "registry:5000/orders:1.4")]
    [InlineData("shop/orders:1@sha256:aaaa", "shop/orders:2@sha256:bbbb")]
    [InlineData("shop/orders:1.4", "${IMAGE}")]
    public void Ignores_OneImageInTwoVersions(string image, string other) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", WithImage("alpha", image) + WithImage("beta", other) + Service())),
        finding => finding.Id == "KW1011");

    [Theory]
    [InlineData("registry:5000/orders", "registry:5000/catalog")]
    [InlineData("shop/orders@sha256:aaaa", "shop/catalog@sha256:aaaa")]
    public void Reports_TwoImages(string image, string other) => Assert.Contains(
        ManifestVerifier.Check(null, ("a.yaml", WithImage("alpha", image) + WithImage("beta", other) + Service())),
        finding => finding is { Id: "KW1011", Severity: Severity.Info });

    [Fact]
    public void Ignores_PodsThatMayNotBeSelected() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Deployment("alpha") + Deployment("beta", "app: '${APP}'") + Service())),
        finding => finding.Id == "KW1011");

    [Fact]
    public void Ignores_OtherDirectories() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a/a.yaml", Deployment("alpha") + Service()), ("b/b.yaml", Deployment("beta"))),
        finding => finding.Id == "KW1011");

    private static string WithImage(string name, string image) => Deployment(name).Replace($"shop/{name}:1.4", image, StringComparison.Ordinal);
}
