using System.Globalization;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes where the files of a mount come from.</summary>
internal sealed class VolumeWriter(NodeWriter nodes)
{
    public void Write(DescribedMount volume) => nodes.Object(volume.Attribute, () =>
    {
        var mount = volume.Attribute;
        nodes.Field("name", volume.Volume);
        switch (volume.Source?.Argument)
        {
            case "ConfigMap":
                nodes.Object("configMap", () => WriteEntries("name", volume));
                break;
            case "Secret":
                nodes.Object("secret", () => WriteEntries("secretName", volume));
                break;
            case "Claim":
                nodes.Object("persistentVolumeClaim", () => nodes.Field("claimName", volume.Source));
                break;
            case "HostPath":
                nodes.Object("hostPath", () => nodes.Field("path", volume.Source));
                break;
            case "Csi":
                nodes.Object("csi", () =>
                {
                    nodes.Field("driver", volume.Source);
                    nodes.Flag("readOnly", mount.Flag("ReadOnly"));
                    nodes.Map("volumeAttributes", TextPairs.Of(mount.Texts("CsiAttributes")));
                });
                break;
            case "Projected":
                nodes.Object("projected", () =>
                {
                    nodes.List("sources", mount.Texts("Projected"), WriteProjected);
                    nodes.Field("defaultMode", ModeOf(mount));
                });
                break;
            default:
                nodes.Object("emptyDir", () =>
                {
                    nodes.Field("medium", mount.Flag("InMemory") ? new DescribedValue("Memory", false, mount, "InMemory") : null);
                    nodes.Field("sizeLimit", mount.Text("SizeLimit"));
                });
                break;
        }
    });

    private void WriteEntries(string nameField, DescribedMount volume)
    {
        var mount = volume.Attribute;
        nodes.Field(nameField, volume.Source);
        nodes.List("items", TextPairs.Of(mount.Texts("Items")), item => nodes.Object(() =>
        {
            nodes.Field("key", item.Key);
            nodes.Field("path", item.Value.Text.Length > 0 ? item.Value : item.Key);
        }));
        nodes.Field("defaultMode", ModeOf(mount));
        nodes.Flag("optional", mount.Flag("Optional"));
    }

    private void WriteProjected(DescribedValue source) => nodes.Object(() =>
    {
        var (kind, name) = TextPairs.Split(source, '/');
        switch (kind.Text.ToLowerInvariant())
        {
            case "secret":
                nodes.Object("secret", () => nodes.Field("name", name));
                break;
            case "token":
                nodes.Object("serviceAccountToken", () =>
                {
                    nodes.Field("audience", name.Text.Length > 0 ? name : null);
                    nodes.Field("path", DescribedValue.Unsaid("token"));
                });
                break;
            default:
                nodes.Object("configMap", () => nodes.Field("name", name.Text.Length > 0 ? name : kind));
                break;
        }
    });

    /// <summary>The mode as Kubernetes' JSON has it, in decimal digits; what is not octal is left to the rules of the field.</summary>
    private static DescribedValue? ModeOf(DescribedAttribute mount) =>
        mount.Text("Mode") is not { } mode ? null
        : mode.Text.Length <= 7 && mode.Text.All(digit => digit is >= '0' and <= '7')
            ? mode with { Text = Convert.ToInt32(mode.Text, 8).ToString(CultureInfo.InvariantCulture), IsNumber = true }
            : mode;
}
