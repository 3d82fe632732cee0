namespace System.Diagnostics.CodeAnalysis;

/// <summary>The attribute of .NET 9 that trimming knows by its name, for older frameworks: the property has the value of a feature switch.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class FeatureSwitchDefinitionAttribute(string switchName) : Attribute
{
    /// <summary>The name of the switch.</summary>
    public string SwitchName { get; } = switchName;
}
