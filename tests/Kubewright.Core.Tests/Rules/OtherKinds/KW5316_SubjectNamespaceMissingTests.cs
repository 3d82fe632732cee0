using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5316_SubjectNamespaceMissingTests
{
    [Fact]
    public void Reports_AccountWithoutNamespace() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata:
              name: reader
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: view
            subjects:
              - {|KW5316:kind|}: ServiceAccount
                name: orders
            """,
        "KW5316",
        Severity.Error,
        "ClusterRoleBinding 'reader': 'subjects[0].namespace' is required");

    [Fact]
    public void Ignores_Namespace() => ManifestVerifier.Verify(
        """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata:
              name: reader
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: view
            subjects:
              - kind: ServiceAccount
                name: orders
                namespace: shop
            """);

    [Fact]
    public void Ignores_User() => ManifestVerifier.Verify(
        """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata:
              name: reader
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: view
            subjects:
              - kind: User
                name: jane
            """);

    [Fact]
    public void Ignores_RoleBinding() => ManifestVerifier.Verify(
        """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata:
              name: reader
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: view
            subjects:
              - kind: ServiceAccount
                name: orders
            """);
}
