using System.Text;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>The values of a Secret. They are looked at and never repeated.</summary>
internal static class SecretValue
{
    /// <summary>The text under a key, and the scalar that holds it; null where it is not known.</summary>
    public static (YamlScalar Node, string Text)? Find(Resource resource, string key)
    {
        if (resource.Node.Mapping("stringData")?[key] is YamlScalar { IsPlaceholder: false, Type: YamlScalarType.String } plain)
        {
            return (plain, plain.Value);
        }

        if (resource.Node.Mapping("data")?[key] is not YamlScalar { IsPlaceholder: false, Type: YamlScalarType.String } encoded)
        {
            return null;
        }

        try
        {
            return (encoded, Encoding.UTF8.GetString(Convert.FromBase64String(encoded.Value.Replace("\n", "").Replace("\r", ""))));
        }
        catch (FormatException)
        {
            // What is not a base64 is reported as such.
            return null;
        }
    }
}
