using System.Globalization;

namespace Kubewright.Tree;

/// <summary>A scalar: its JSON type and its text. Immutable.</summary>
public sealed class ScalarNode : Node
{
    private static readonly ScalarNode True = new(ScalarKind.Boolean, "true");
    private static readonly ScalarNode False = new(ScalarKind.Boolean, "false");

    private ScalarNode(ScalarKind kind, string value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>The null scalar.</summary>
    public static ScalarNode Null { get; } = new(ScalarKind.Null, "null");

    /// <summary>Its JSON type.</summary>
    public ScalarKind Kind { get; }

    /// <summary>Its text: of a string the string itself, otherwise as JSON writes it.</summary>
    public string Value { get; }

    /// <summary>A string.</summary>
    public static ScalarNode FromText(string text) => new(ScalarKind.Text, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A whole number.</summary>
    public static ScalarNode FromInteger(long number) => new(ScalarKind.Number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A boolean.</summary>
    public static ScalarNode FromBoolean(bool value) => value ? True : False;

    /// <summary>A number by its JSON text; digits are kept as they are written.</summary>
    internal static ScalarNode FromNumber(string json) => new(ScalarKind.Number, json);

    /// <inheritdoc/>
    public override Node Clone() => this;

    /// <inheritdoc/>
    public override bool IsEquivalentTo(Node? other) =>
        other is ScalarNode scalar && scalar.Kind == Kind
        && (string.Equals(scalar.Value, Value, StringComparison.Ordinal)
            || (Kind == ScalarKind.Number && IsSameNumber(Value, scalar.Value)));

    // 1e3 and 1000.0 are one number. Decimals keep whole numbers of 64 bits apart, which doubles do not.
    private static bool IsSameNumber(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
        && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            ? exact == other
            : double.Parse(left, NumberStyles.Float, CultureInfo.InvariantCulture)
                .Equals(double.Parse(right, NumberStyles.Float, CultureInfo.InvariantCulture));
}
