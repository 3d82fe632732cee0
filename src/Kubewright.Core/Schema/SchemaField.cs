using System.Collections.Immutable;

namespace Kubewright.Core.Schema;

/// <summary>A field of a type of the Kubernetes API.</summary>
/// <param name="Name">Its name in JSON; case counts.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Required">Whether the API documents it as required. The server's own validation decides; it forgives many.</param>
/// <param name="Enum">The values that the API's Go types name; empty where it takes any. Of a list, what its items may be.</param>
/// <param name="EnumIsEnforced">Whether the server refuses any other value (an empty one counts as not written).</param>
/// <param name="ListKind">How lists are merged.</param>
/// <param name="Keys">What identifies the items of a <see cref="SchemaListKind.Map"/> apart.</param>
public sealed record SchemaField(
    string Name,
    SchemaValueType Type,
    bool Required,
    ImmutableArray<string> Enum,
    bool EnumIsEnforced,
    SchemaListKind ListKind,
    ImmutableArray<string> Keys);
