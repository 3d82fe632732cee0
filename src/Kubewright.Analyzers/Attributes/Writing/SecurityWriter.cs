namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes what a container, or a whole pod, may do on its node.</summary>
internal sealed class SecurityWriter(NodeWriter nodes)
{
    /// <summary>Writes <c>[SecurityContext]</c> or <c>[PodSecurityContext]</c>; each has some of the fields.</summary>
    public void Write(DescribedAttribute security) => nodes.Object("securityContext", security, () =>
    {
        nodes.Field("runAsNonRoot", security.Boolean("RunAsNonRoot"));
        nodes.Field("runAsUser", security.Number("RunAsUser"));
        nodes.Field("runAsGroup", security.Number("RunAsGroup"));
        nodes.Field("fsGroup", security.Number("FsGroup"));
        nodes.Field("readOnlyRootFilesystem", security.Boolean("ReadOnlyRootFilesystem"));
        nodes.Field("allowPrivilegeEscalation", security.Boolean("AllowPrivilegeEscalation"));
        nodes.Field("privileged", security.Boolean("Privileged"));
        var (drop, add) = (security.Texts("DropCapabilities"), security.Texts("AddCapabilities"));
        if (!drop.IsEmpty || !add.IsEmpty)
        {
            nodes.Object("capabilities", () =>
            {
                nodes.Texts("drop", drop);
                nodes.Texts("add", add);
            });
        }

        if (security.Choice("Seccomp") is { } seccomp)
        {
            nodes.Object("seccompProfile", () => nodes.Field("type", seccomp));
        }
    });
}
