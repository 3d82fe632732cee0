using System.Globalization;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes where the files of a mount come from.</summary>
internal sealed class VolumeWriter(TracedJsonWriter json)
{
    public void Write(DescribedMount volume) => json.Object(volume.Attribute, () =>
    {
        var mount = volume.Attribute;
        json.Field("name", volume.Volume);
        switch (volume.Source?.Argument)
        {
            case "ConfigMap":
                json.Object("configMap", () => WriteEntries("name", volume));
                break;
            case "Secret":
                json.Object("secret", () => WriteEntries("secretName", volume));
                break;
            case "Claim":
                json.Object("persistentVolumeClaim", () => json.Field("claimName", volume.Source));
                break;
            case "HostPath":
                json.Object("hostPath", () => json.Field("path", volume.Source));
                break;
            case "Csi":
                json.Object("csi", () =>
                {
                    json.Field("driver", volume.Source);
                    json.Flag("readOnly", mount.Flag("ReadOnly"));
                    json.Map("volumeAttributes", TextPairs.Of(mount.Texts("CsiAttributes")));
                });
                break;
            case "Projected":
                json.Object("projected", () =>
                {
                    json.List("sources", mount.Texts("Projected"), WriteProjected);
                    json.Field("defaultMode", ModeOf(mount));
                });
                break;
            default:
                json.Object("emptyDir", () =>
                {
                    json.Field("medium", mount.Flag("InMemory") ? new TracedValue("Memory", false, mount, "InMemory") : null);
                    json.Field("sizeLimit", mount.Text("SizeLimit"));
                });
                break;
        }
    });

    private void WriteEntries(string nameField, DescribedMount volume)
    {
        var mount = volume.Attribute;
        json.Field(nameField, volume.Source);
        json.List("items", TextPairs.Of(mount.Texts("Items")), item => json.Object(() =>
        {
            json.Field("key", item.Key);
            json.Field("path", item.Value.Text.Length > 0 ? item.Value : item.Key);
        }));
        json.Field("defaultMode", ModeOf(mount));
        json.Flag("optional", mount.Flag("Optional"));
    }

    private void WriteProjected(TracedValue source) => json.Object(() =>
    {
        var (kind, name) = TextPairs.Split(source, '/');
        switch (kind.Text.ToLowerInvariant())
        {
            case "secret":
                json.Object("secret", () => json.Field("name", name));
                break;
            case "token":
                json.Object("serviceAccountToken", () =>
                {
                    json.Field("audience", name.Text.Length > 0 ? name : null);
                    json.Field("path", TracedValue.Unsaid("token"));
                });
                break;
            default:
                json.Object("configMap", () => json.Field("name", name.Text.Length > 0 ? name : kind));
                break;
        }
    });

    /// <summary>The mode as Kubernetes' JSON has it, in decimal digits; what is not octal is left to the rules of the field.</summary>
    private static TracedValue? ModeOf(DescribedAttribute mount) =>
        mount.Text("Mode") is not { } mode ? null
        : mode.Text.Length <= 7 && mode.Text.All(digit => digit is >= '0' and <= '7')
            ? mode with { Text = Convert.ToInt32(mode.Text, 8).ToString(CultureInfo.InvariantCulture), IsNumber = true }
            : mode;
}
