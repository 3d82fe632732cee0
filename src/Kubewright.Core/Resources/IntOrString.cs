using System.Globalization;

namespace Kubewright.Core.Resources;

/// <summary>A number or a name, as Kubernetes' <c>intstr.IntOrString</c>. What is quoted is a name, also <c>"80"</c>.</summary>
public readonly record struct IntOrString
{
    public IntOrString(long number) => Number = number;

    public IntOrString(string text) => Text = text;

    /// <summary>The number; null where it is a name.</summary>
    public long? Number { get; }

    /// <summary>The name; null where it is a number.</summary>
    public string? Text { get; }

    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
