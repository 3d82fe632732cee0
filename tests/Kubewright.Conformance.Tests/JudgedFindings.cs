using Kubewright.Core.Rules;

namespace Kubewright.Conformance.Tests;

/// <summary>
/// Findings in the corpus that nobody had looked for when its verdicts were written, let through for the reason stated. They were judged by their messages;
/// each is still to be read in its repository.
/// </summary>
internal static class JudgedFindings
{
    private static readonly (string Repository, string Path, string Rule, string Why)[] True =
    [
        ("Azure-Samples+aks-store-demo", "aks-store-all-in-one.yaml", "KW3032", "the Services documentdb and rabbitmq have a cluster IP"),
        ("Azure-Samples+aks-store-demo", "kustomize/base/", "KW3032", "the Services documentdb and rabbitmq have a cluster IP"),
        ("DanWahlin+CodeWithDanDockerServices", ".k8s/mongo.deployment.yml", "KW3032", "the Service mongo has a cluster IP"),
        ("GoogleCloudPlatform+bank-of-anthos", "extras/backup/kubernetes-manifests/", "KW3032", "the Services of the databases have a cluster IP"),
        ("GoogleCloudPlatform+bank-of-anthos", "kubernetes-manifests/", "KW3032", "the Services of the databases have a cluster IP"),
        ("microservices-demo+microservices-demo", "deploy/kubernetes/manifests-policy/netpol-cart-access.yaml", "KW1021", "the pods carry name=carts"),
        ("microservices-demo+microservices-demo", "deploy/kubernetes/manifests-policy/netpol-cart-db-access.yaml", "KW1022", "the pods carry name=carts"),
        ("zegl+kube-score", "score/testdata/deployment-poddisruptionbudget-v1-different-namespace.yaml", "KW1020", "a budget of another namespace on purpose"),
        ("stackrox+kube-linter", "tests/checks/env-var-value-from.yml", "KW4021", "a test of keys that are not there"),
    ];

    /// <summary>Whether a finding is one of them.</summary>
    public static bool IsTrue(string repository, Finding finding) => True.Any(judged => judged.Repository == repository
        && judged.Rule == finding.Id && finding.Span.File.Path.StartsWith(judged.Path, StringComparison.Ordinal));
}
