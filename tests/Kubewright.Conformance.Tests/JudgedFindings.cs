using Kubewright.Core.Rules;

namespace Kubewright.Conformance.Tests;

/// <summary>
/// Findings in the corpus that nobody had looked for when its verdicts were written. Each was read in its repository and is true, for the reason beside it.
/// </summary>
internal static class JudgedFindings
{
    private const string NotHeadless = "the StatefulSet names a Service with a cluster IP as its governing one, so its pods have no DNS names of their own";

    private static readonly (string Repository, string Path, string Rule, string Why)[] True =
    [
        ("Azure-Samples+aks-store-demo", "aks-store-all-in-one.yaml", "KW3032", NotHeadless),
        ("Azure-Samples+aks-store-demo", "kustomize/base/", "KW3032", NotHeadless),
        ("DanWahlin+CodeWithDanDockerServices", ".k8s/mongo.deployment.yml", "KW3032", NotHeadless),
        ("GoogleCloudPlatform+bank-of-anthos", "extras/backup/kubernetes-manifests/", "KW3032", NotHeadless),
        ("GoogleCloudPlatform+bank-of-anthos", "kubernetes-manifests/", "KW3032", NotHeadless),
        ("GoogleCloudPlatform+bank-of-anthos", "src/", "KW3032", NotHeadless),
        ("Azure+reddog-code", "manifests/branch/base/deployments/virtual-", "KW5209",
            "what kubectl kustomize makes of branch/redmond has a value beside valueFrom in one variable"),
        ("microservices-demo+microservices-demo", "deploy/kubernetes/manifests-policy/netpol-cart-access.yaml", "KW1021",
            "it selects name=cart in namespace sock-shop, where the only pods that are meant, and that its sibling policies serve, carry name=carts"),
        ("microservices-demo+microservices-demo", "deploy/kubernetes/manifests-policy/netpol-cart-db-access.yaml", "KW1022",
            "it admits pods with name=cart to carts-db, but the application behind it carries name=carts and is kept out"),
        ("zegl+kube-score", "score/testdata/deployment-poddisruptionbudget-v1-different-namespace.yaml", "KW1020",
            "made to be found: the budgets select app=foo in namespaces not-foo and bar, the pods are in foo"),
        ("stackrox+kube-linter", "tests/checks/env-var-value-from.yml", "KW4021",
            "made to be found: the key chimpmunk of a Secret that has chimpmun, configkey-wrong of a ConfigMap that has configkey"),
    ];

    /// <summary>Whether a finding is one of them.</summary>
    public static bool IsTrue(string repository, Finding finding) => True.Any(judged => judged.Repository == repository
        && judged.Rule == finding.Id && finding.Span.File.Path.StartsWith(judged.Path, StringComparison.Ordinal));
}
