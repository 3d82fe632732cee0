namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes what a container, or a whole pod, may do on its node.</summary>
internal sealed class SecurityWriter(TracedJsonWriter json)
{
    /// <summary>Writes <c>[SecurityContext]</c> or <c>[PodSecurityContext]</c>; each has some of the fields.</summary>
    public void Write(DescribedAttribute security) => json.Object("securityContext", security, () =>
    {
        json.Field("runAsNonRoot", security.Boolean("RunAsNonRoot"));
        json.Field("runAsUser", security.Number("RunAsUser"));
        json.Field("runAsGroup", security.Number("RunAsGroup"));
        json.Field("fsGroup", security.Number("FsGroup"));
        json.Field("readOnlyRootFilesystem", security.Boolean("ReadOnlyRootFilesystem"));
        json.Field("allowPrivilegeEscalation", security.Boolean("AllowPrivilegeEscalation"));
        json.Field("privileged", security.Boolean("Privileged"));
        var (drop, add) = (security.Texts("DropCapabilities"), security.Texts("AddCapabilities"));
        if (!drop.IsEmpty || !add.IsEmpty)
        {
            json.Object("capabilities", () =>
            {
                json.Texts("drop", drop);
                json.Texts("add", add);
            });
        }

        if (security.Choice("Seccomp") is { } seccomp)
        {
            json.Object("seccompProfile", () => json.Field("type", seccomp));
        }
    });
}
