using System.Globalization;

namespace Kubewright.Core.Yaml;

/// <summary>The JSON name of a YAML key (sigs.k8s.io/yaml, convertToJSONableObject).</summary>
internal static class KeyName
{
    public static string Of(YamlScalar key) => key.Type switch
    {
        YamlScalarType.Boolean => key.TryGetBoolean(out var value) && value ? "true" : "false",
        YamlScalarType.Integer when key.TryGetInteger(out var value) => value.ToString(CultureInfo.InvariantCulture),
        YamlScalarType.Float when key.TryGetNumber(out var value) => Float((float)value),
        _ => key.Value,
    };

    /// <summary>Go's shortest form of a 32-bit float: with an exponent of at least two digits from 1e-5 down and 1e+06 up.</summary>
    private static string Float(float value)
    {
        if (float.IsNaN(value))
        {
            return ".nan";
        }

        if (float.IsInfinity(value))
        {
            return value > 0 ? ".inf" : "-.inf";
        }

        var size = Math.Abs(value);
        var format = size != 0 && (size < 1e-4f || size >= 1e6f) ? "0.########e+00" : "0.##########";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
