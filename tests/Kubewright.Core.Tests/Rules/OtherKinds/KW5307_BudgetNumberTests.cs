using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5307_BudgetNumberTests
{
    [Fact]
    public void Reports_Word() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              minAvailable: {|KW5307:half|}
              selector:
                matchLabels:
                  app: orders
            """,
        "KW5307",
        Severity.Error,
        "PodDisruptionBudget 'orders': 'minAvailable' is 'half', it must be a number such as 1 or a percentage such as 50%");

    [Fact]
    public void Reports_NegativeNumber() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              maxUnavailable: {|KW5307:-1|}
              selector:
                matchLabels:
                  app: orders
            """,
        "KW5307",
        Severity.Error,
        "PodDisruptionBudget 'orders': 'maxUnavailable' is '-1', it cannot be negative");

    [Fact]
    public void Reports_MoreThanAll() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              minAvailable: {|KW5307:101%|}
              selector:
                matchLabels:
                  app: orders
            """,
        "KW5307",
        Severity.Error,
        "PodDisruptionBudget 'orders': 'minAvailable' is '101%', it cannot be above 100%");

    [Fact]
    public void Ignores_Percentage() => ManifestVerifier.Verify(
        """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              minAvailable: 100%
              selector:
                matchLabels:
                  app: orders
            """);

    [Fact]
    public void Ignores_Zero() => ManifestVerifier.Verify(
        """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              maxUnavailable: 0
              selector:
                matchLabels:
                  app: orders
            """);
}
