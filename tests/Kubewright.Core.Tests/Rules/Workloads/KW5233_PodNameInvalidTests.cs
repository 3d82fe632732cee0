using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5233_PodNameInvalidTests
{
    [Fact]
    public void Reports_HostnameWithADot() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: "hostname: {|KW5233:api.shop|}"),
        "KW5233",
        Severity.Error,
        "Deployment 'orders': 'hostname' of the pod is 'api.shop', which holds '.'; lower-case letters, digits and '-' are allowed");

    [Fact]
    public void Reports_NamesOfOtherObjects() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            serviceAccountName: {|KW5233:Web_Account|}
            priorityClassName: {|KW5233:High|}
            nodeName: {|KW5233:Node1|}
            runtimeClassName: {|KW5233:""|}
            hostAliases:
              - ip: 10.0.0.1
                hostnames: [{|KW5233:"db_1"|}]
            """));

    [Fact]
    public void Reports_ReferencesOfVariables() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                valueFrom:
                  configMapKeyRef:
                    name: {|KW5233:Settings|}
                    key: level
            envFrom:
              - secretRef:
                  name: {|KW5233:db_secret|}
            """));

    [Fact]
    public void Reports_OlderNameOfTheAccount() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: "serviceAccount: {|KW5233:Web|}"));

    [Fact]
    public void Ignores_SubdomainsAndEmptyNames() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            hostname: ""
            subdomain: shop
            serviceAccountName: web.account
            serviceAccount: Not_Read
            priorityClassName: ""
            """));

    [Fact]
    public void Ignores_NamesThatTheServerDoesNotCheck() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            envFrom:
              - configMapRef:
                  name: settings-
            """, pod: """
            imagePullSecrets:
              - name: My_Secret
            """));
}
