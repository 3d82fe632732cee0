using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5317_RoleReferenceKindTests
{
    [Fact]
    public void Reports_OtherSubject() => ManifestVerifier.VerifyMessage(
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
              - kind: {|KW5317:Deployment|}
                name: orders
            """,
        "KW5317",
        Severity.Error,
        "ClusterRoleBinding 'reader': the kind of a subject cannot be 'Deployment', only ServiceAccount, User, Group");

    [Fact]
    public void Reports_RoleInAClusterRoleBinding() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata:
              name: reader
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: {|KW5317:Role|}
              name: view
            subjects:
              - kind: User
                name: jane
            """,
        "KW5317",
        Severity.Error,
        "ClusterRoleBinding 'reader': roleRef.kind cannot be 'Role', only ClusterRole");

    [Fact]
    public void Ignores_RoleInARoleBinding() => ManifestVerifier.Verify(
        """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata:
              name: reader
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: Role
              name: view
            subjects:
              - kind: User
                name: jane
            """);

    [Fact]
    public void Fixes_ByTheNearestKind() => ManifestVerifier.VerifyFix(
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
              - kind: {|KW5317:user|}
                name: jane
            """,
        "KW5317",
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
    public void Reports_Groups() => ManifestVerifier.Verify(
        """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata:
              name: orders
            roleRef:
              apiGroup: {|KW5317:rbac.authorization.k8s.io/v1|}
              kind: ClusterRole
              name: orders
            subjects:
              - kind: User
                apiGroup: {|KW5317:v1|}
                name: jane
              - kind: ServiceAccount
                apiGroup: {|KW5317:v1|}
                name: orders
                namespace: shop
            """);
}
