using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5275_FileOfVolumeTests
{
    [Fact]
    public void Reports_VolumeThatThePodDoesNotHave() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          initContainers:
            - name: settings
              image: shop/settings:1.4
              volumeMounts:
                - name: settings
                  mountPath: /settings
          containers:
            - name: web
              image: shop/web:1.4
              env:
                - name: LEVEL
                  valueFrom:
                    fileKeyRef:
                      volumeName: {|KW5275:setting|}
                      path: settings.env
                      key: LEVEL
          volumes:
            - name: settings
              emptyDir: {}
        """);

    [Fact]
    public void Reports_VolumeThatIsNoEmptyDirectory() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          initContainers:
            - name: settings
              image: shop/settings:1.4
              volumeMounts:
                - name: settings
                  mountPath: /settings
          containers:
            - name: web
              image: shop/web:1.4
              env:
                - name: LEVEL
                  valueFrom:
                    fileKeyRef:
                      volumeName: {|KW5275:settings|}
                      path: settings.env
                      key: LEVEL
          volumes:
            - name: settings
              hostPath: {path: /settings}
        """);

    [Fact]
    public void Ignores_EmptyDirectory() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          initContainers:
            - name: settings
              image: shop/settings:1.4
              volumeMounts:
                - name: settings
                  mountPath: /settings
          containers:
            - name: web
              image: shop/web:1.4
              env:
                - name: LEVEL
                  valueFrom:
                    fileKeyRef:
                      volumeName: settings
                      path: settings.env
                      key: LEVEL
          volumes:
            - name: settings
              emptyDir: {}
        """);
}
