using System.Globalization;
using Kubewright.Tree;

namespace Kubewright;

/// <summary>
/// A whole number or a text, as fields such as targetPort and maxUnavailable take it. Both convert to it without a cast.
/// Kubernetes: <c>k8s.io/apimachinery/pkg/util/intstr</c>.
/// </summary>
public readonly struct IntOrString : IEquatable<IntOrString>
{
    private readonly string? _text;
    private readonly int _number;

    /// <summary>A whole number.</summary>
    public IntOrString(int number) => _number = number;

    /// <summary>A text. <c>"8080"</c> stays a text, which Kubernetes tells apart from the number.</summary>
    public IntOrString(string text) => _text = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>The number; null where it is a text.</summary>
    public int? Number => _text is null ? _number : null;

    /// <summary>The text; null where it is a number.</summary>
    public string? Text => _text;

    /// <summary>A whole number.</summary>
    public static implicit operator IntOrString(int number) => new(number);

    /// <summary>A text.</summary>
    public static implicit operator IntOrString(string text) => new(text);

    /// <summary>Whether both are the same number or the same text.</summary>
    public static bool operator ==(IntOrString left, IntOrString right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IntOrString left, IntOrString right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IntOrString other) => _number == other._number && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntOrString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? _number : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The number in digits, or the text.</summary>
    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);

    internal static IntOrString? Read(Node? node) =>
        node is not ScalarNode scalar ? (IntOrString?)null
        : scalar.Kind == ScalarKind.Text ? new IntOrString(scalar.Value)
        : Model.Scalars.Int32.Read(scalar, out var number) ? new IntOrString(number)
        : (IntOrString?)null;

    internal Node ToNode() => _text is null ? ScalarNode.FromInteger(_number) : ScalarNode.FromText(_text);
}
