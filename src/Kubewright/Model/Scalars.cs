using System.Globalization;
using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>The scalar types of Kubernetes' API.</summary>
internal static class Scalars
{
    public static readonly Scalar<string> Text = new(node => (true, node.Value), ScalarNode.FromText);

    public static readonly Scalar<long> Int64 = new(node => (TryReadInteger(node, out var value), value), ScalarNode.FromInteger);

    public static readonly Scalar<int> Int32 = new(
        node => (TryReadInteger(node, out var value) && value is >= int.MinValue and <= int.MaxValue, unchecked((int)value)),
        value => ScalarNode.FromInteger(value));

    public static readonly Scalar<bool> Boolean = new(
        node => (node.Kind == ScalarKind.Boolean, node.Value == "true"), ScalarNode.FromBoolean);

    public static readonly Scalar<Quantity> Quantity = new(
        node => (Kubewright.Quantity.TryParse(node.Value, out var value), value),
        value => ScalarNode.FromText(value.ToString()));

    public static readonly Scalar<byte[]> Bytes = new(ReadBase64, value => ScalarNode.FromText(Convert.ToBase64String(value)));

    public static Scalar<T> Choice<T>(string[] values, Func<int, T> member, Func<T, int> index) => new(
        node => Array.IndexOf(values, node.Value) is >= 0 and var position ? (true, member(position)) : (false, default!),
        value => ScalarNode.FromText(values[index(value)]));

    // A whole number may be written 8080.0 (encoding/json takes it through float64).
    private static bool TryReadInteger(ScalarNode node, out long value)
    {
        value = 0;
        if (node.Kind != ScalarKind.Number)
        {
            return false;
        }

        if (long.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        if (decimal.TryParse(node.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue)
        {
            value = (long)number;
            return true;
        }

        return false;
    }

    private static (bool IsRead, byte[] Value) ReadBase64(ScalarNode node)
    {
        try
        {
            return (true, Convert.FromBase64String(node.Value));
        }
        catch (FormatException)
        {
            return (false, []);
        }
    }
}
