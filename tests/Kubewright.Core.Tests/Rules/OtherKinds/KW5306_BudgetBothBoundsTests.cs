using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5306_BudgetBothBoundsTests
{
    [Fact]
    public void Reports_BothBounds() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              minAvailable: 1
              {|KW5306:maxUnavailable|}: 1
              selector:
                matchLabels:
                  app: orders
            """,
        "KW5306",
        Severity.Error,
        "PodDisruptionBudget 'orders': 'spec' has 'minAvailable' and 'maxUnavailable', it can have only one of them");

    [Fact]
    public void Ignores_OneBound() => ManifestVerifier.Verify(
        """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              minAvailable: 1
              maxUnavailable: ~
              selector:
                matchLabels:
                  app: orders
            """);
}
