using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5337_FlowControlTests
{
    [Fact]
    public void Reports_SubjectWithThePartOfAnother() => ManifestVerifier.Verify("""
        apiVersion: flowcontrol.apiserver.k8s.io/v1
        kind: FlowSchema
        metadata:
          name: shop
        spec:
          priorityLevelConfiguration:
            name: workload-low
          rules:
            - subjects:
                - kind: User
                  user:
                    name: shop
                  {|KW5337:group|}:
                    name: shop
              nonResourceRules:
                - verbs: [get]
                  nonResourceURLs: [/healthz]
        """);

    [Fact]
    public void Reports_AllBesideOneUrl() => ManifestVerifier.Verify("""
        apiVersion: flowcontrol.apiserver.k8s.io/v1
        kind: FlowSchema
        metadata:
          name: shop
        spec:
          priorityLevelConfiguration:
            name: workload-low
          rules:
            - subjects:
                - kind: User
                  user:
                    name: shop
              nonResourceRules:
                - verbs: [get]
                  nonResourceURLs: [{|KW5337:"*"|}, /healthz]
        """);

    [Fact]
    public void Reports_PrecedenceOfTheExempt() => ManifestVerifier.Verify("""
        apiVersion: flowcontrol.apiserver.k8s.io/v1
        kind: FlowSchema
        metadata:
          name: shop
        spec:
          priorityLevelConfiguration:
            name: workload-low
          matchingPrecedence: {|KW5337:1|}
        """);

    [Fact]
    public void Reports_QueueWithoutQueuing() => ManifestVerifier.Verify("""
        apiVersion: flowcontrol.apiserver.k8s.io/v1
        kind: PriorityLevelConfiguration
        metadata:
          name: shop
        spec:
          type: Limited
          limited:
            {|KW5337:limitResponse|}:
              type: Queue
        """);

    [Fact]
    public void Reports_HandLargerThanTheQueues() => ManifestVerifier.Verify("""
        apiVersion: flowcontrol.apiserver.k8s.io/v1
        kind: PriorityLevelConfiguration
        metadata:
          name: shop
        spec:
          type: Limited
          limited:
            limitResponse:
              type: Queue
              queuing:
                queues: 4
                handSize: {|KW5337:5|}
        """);

    [Fact]
    public void Reports_NameOfTheExemptLevel() => ManifestVerifier.Verify("""
        apiVersion: flowcontrol.apiserver.k8s.io/v1
        kind: PriorityLevelConfiguration
        metadata:
          name: exempt
        spec:
          type: {|KW5337:Limited|}
          limited:
            limitResponse:
              type: Reject
        """);

    [Fact]
    public void Ignores_SchemaThatCanBeFollowed() => ManifestVerifier.Verify("""
        apiVersion: flowcontrol.apiserver.k8s.io/v1
        kind: FlowSchema
        metadata:
          name: shop
        spec:
          priorityLevelConfiguration:
            name: workload-low
          matchingPrecedence: 500
          rules:
            - subjects:
                - kind: ServiceAccount
                  serviceAccount:
                    name: "*"
                    namespace: shop
              resourceRules:
                - verbs: ["*"]
                  apiGroups: [""]
                  resources: [pods]
                  namespaces: [shop]
        """);
}
