namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>A struct, or a pointer to one: <c>.Capabilities</c>, a version, a time, a certificate.</summary>
internal abstract class GoObject : GoValue
{
    public override bool IsTrue => true;

    /// <summary>The exported fields in their order.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, GoValue>> Fields => [];

    /// <summary>What its <c>String()</c> gives; null where the type has none.</summary>
    public virtual string? Text => null;

    public GoValue? Field(string name)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Key, name, StringComparison.Ordinal))
            {
                return field.Value;
            }
        }

        return null;
    }
}

/// <summary>A struct that has nothing but fields.</summary>
internal sealed class GoStruct(GoType type, IReadOnlyList<KeyValuePair<string, GoValue>> fields) : GoObject
{
    public override GoType Type => type;

    public override IReadOnlyList<KeyValuePair<string, GoValue>> Fields => fields;
}
