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
        "Service 'orders' also sends traffic to the pods of Job 'migrate', which carry app=orders like those of Deployment 'orders' but listen on none of its ports");

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
}
