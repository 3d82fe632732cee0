using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5235_FieldReferenceTests
{
    [Fact]
    public void Reports_AllLabelsInAVariable() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: POD
                valueFrom:
                  fieldRef:
                    fieldPath: {|KW5235:metadata.labels|}
            """),
        "KW5235",
        Severity.Error,
        "Deployment 'orders': container 'api' takes 'metadata.labels' from the pod, which only files hold as a whole; write metadata.labels['key'] for one of "
        + "them");

    [Fact]
    public void Reports_KeyWithoutQuotes() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: POD
                valueFrom:
                  fieldRef:
                    fieldPath: {|KW5235:metadata.labels[app]|}
            """),
        "KW5235",
        Severity.Error,
        "Deployment 'orders': container 'api' takes 'metadata.labels[app]' from the pod, whose key must be in quotes: metadata.labels['key']");

    [Fact]
    public void Reports_KeyOfNoLabel() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: POD
                valueFrom:
                  fieldRef:
                    fieldPath: {|KW5235:metadata.labels['a b']|}
            """));

    [Fact]
    public void Reports_SubscriptOfAName() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: POD
                valueFrom:
                  fieldRef:
                    fieldPath: {|KW5235:metadata.name['a']|}
            """));

    [Fact]
    public void Reports_AddressInAFile() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: info
                downwardAPI:
                  items:
                    - path: x
                      fieldRef:
                        fieldPath: {|KW5235:status.podIP|}
            """),
        "KW5235",
        Severity.Error,
        "Deployment 'orders': the volume 'info' takes 'status.podIP' from the pod, which only variables can take, no files");

    [Fact]
    public void Reports_FileOfNoContainer() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: info
                downwardAPI:
                  items:
                    - path: x
                      {|KW5235:resourceFieldRef|}:
                        resource: limits.cpu
            """));

    [Fact]
    public void Reports_UnknownResource() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: CPU
                valueFrom:
                  resourceFieldRef:
                    resource: {|KW5235:cpu|}
            """),
        "KW5235",
        Severity.Error,
        "Deployment 'orders': 'resourceFieldRef' of container 'api' takes 'cpu', which a container does not have; did you mean 'limits.cpu'?");

    [Fact]
    public void Reports_DivisorThatIsNoUnit() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: CPU
                valueFrom:
                  resourceFieldRef:
                    resource: limits.cpu
                    divisor: {|KW5235:10m|}
            """),
        "KW5235",
        Severity.Error,
        "Deployment 'orders': 'resourceFieldRef' of container 'api' divides limits.cpu by 10m; only 1m and 1 are possible");

    [Fact]
    public void Fixes_NearestField() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(container: """
            env:
              - name: POD
                valueFrom:
                  fieldRef:
                    fieldPath: {|KW5235:metadata.nam|}
            """),
        "KW5235",
        WorkloadText.Deployment(container: """
            env:
              - name: POD
                valueFrom:
                  fieldRef:
                    fieldPath: metadata.name
            """));

    [Fact]
    public void Ignores_WhatVariablesTake() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: NODE
                valueFrom:
                  fieldRef:
                    apiVersion: v1
                    fieldPath: spec.nodeName
              - name: OWNER
                valueFrom:
                  fieldRef:
                    fieldPath: metadata.annotations['Shop.Example/Owner']
              - name: MEMORY
                valueFrom:
                  resourceFieldRef:
                    resource: limits.memory
                    divisor: 1Mi
              - name: PAGES
                valueFrom:
                  resourceFieldRef:
                    resource: requests.hugepages-2Mi
            """));

    [Fact]
    public void Ignores_WhatFilesTake() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: info
                downwardAPI:
                  items:
                    - path: x
                      fieldRef:
                        fieldPath: metadata.labels
                    - path: z
                      resourceFieldRef:
                        containerName: api
                        resource: requests.cpu
                        divisor: 1m
            """));
}
