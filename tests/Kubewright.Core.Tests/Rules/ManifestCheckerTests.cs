using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

public sealed class ManifestCheckerTests
{
    [Fact]
    public void MistakeThatAMergeKeyRepeats_IsSaidOnce() => Assert.Single(
        ManifestVerifier.Check(null, ("orders.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              ports:
                - &http
                  name: http
                  port: 80
                  targetPort: "8080"
                - <<: *http
                  name: https
                  port: 443
            """)),
        finding => finding.Id == "KW2010");
}
