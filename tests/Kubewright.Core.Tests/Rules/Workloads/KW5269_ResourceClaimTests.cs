using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5269_ResourceClaimTests
{
    [Fact]
    public void Reports_ClaimThatThePodDoesNotHave() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              claims:
                - name: {|KW5269:gpus|}
            """, pod: """
            resourceClaims:
              - name: gpu
                resourceClaimTemplateName: gpu
            """),
        "KW5269",
        Severity.Error,
        "Deployment 'orders': container 'api' uses the claim 'gpus', which the pod's 'resourceClaims' do not have; did you mean 'gpu'?");

    [Fact]
    public void Reports_ClaimOfAPodWithoutAny() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              claims:
                - name: {|KW5269:gpu|}
            """),
        "KW5269",
        Severity.Error,
        "Deployment 'orders': container 'api' uses the claim 'gpu', which the pod's 'resourceClaims' do not have");

    [Fact]
    public void Fixes_NearestClaim() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(container: """
            resources:
              claims:
                - name: {|KW5269:gpus|}
            """, pod: """
            resourceClaims:
              - name: gpu
                resourceClaimTemplateName: gpu
            """),
        "KW5269",
        WorkloadText.Deployment(container: """
            resources:
              claims:
                - name: gpu
            """, pod: """
            resourceClaims:
              - name: gpu
                resourceClaimTemplateName: gpu
            """));

    [Fact]
    public void Reports_ClaimsThatAreNone() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            resourceClaims:
              - {|KW5269:name|}: a
              - {|KW5269:name|}: b
                resourceClaimName: b
                resourceClaimTemplateName: b
              - name: {|KW5269:b|}
                resourceClaimName: c
            """));

    [Fact]
    public void Reports_ClaimUsedTwice() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              claims:
                - name: gpu
                - name: {|KW5269:gpu|}
            """, pod: """
            resourceClaims:
              - name: gpu
                resourceClaimName: gpu
            """));

    [Fact]
    public void Ignores_ClaimsOfThePod() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              claims:
                - name: gpu
                  request: first
                - name: gpu
                  request: second
            """, pod: """
            resourceClaims:
              - name: gpu
                resourceClaimName: gpu.shop
            """));
}
