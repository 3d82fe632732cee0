using System.Globalization;
using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>
/// An object of Kubernetes' API: a live view of a place in an ordered tree. What was not set is not written; what the tree holds and no
/// property names stays in it. Properties read null where a field is not set, or holds something of another type (a placeholder, say);
/// setting null takes the field out. Properties that are objects or collections are never null and write nothing until something in them is set.
/// </summary>
public abstract class ApiObject
{
    private protected ApiObject() : this(Place.Root())
    {
    }

    /// <summary>Views what is at a place.</summary>
    /// <param name="place">Where it is or may come to be.</param>
    protected ApiObject(Place place) => Place = place ?? throw new ArgumentNullException(nameof(place));

    /// <summary>Where in the tree it is or may come to be. Another view of the same place sees and changes the same fields.</summary>
    public Place Place { get; }

    /// <summary>Whether it is written, be it empty.</summary>
    public bool IsSet => Place.Find() is not null;

    /// <summary>Sees to it that it is written even while nothing in it is set, as <c>emptyDir: {}</c> is.</summary>
    public void Include() => _ = Place.Make();

    /// <summary>Takes it out of the tree with all that it holds.</summary>
    public void Remove() => Place.Remove();

    /// <summary>What a field holds, by its name in the manifest; null where it is not set. For fields that this version of the library does not know.</summary>
    public Node? Get(string field) => Place.Find()?[field];

    /// <summary>Sets any field by its name in the manifest; null takes it out. For fields that this version of the library does not know.</summary>
    /// <param name="field">The name, as written in a manifest.</param>
    /// <param name="value">A node that is nowhere else; text, whole numbers and booleans convert to one.</param>
    public void Set(string field, Node? value)
    {
        if (value is not null)
        {
            Place.Make()[field] = value;
        }
        else
        {
            _ = Place.Find()?.Remove(field);
        }
    }

    /// <summary>It as compact JSON.</summary>
    public override string ToString() => Place.Find()?.ToString() ?? "{}";

    private protected string? Text(string field) => Scalars.Text.Read(Get(field), out var value) ? value : null;

    private protected void Text(string field, string? value) => Set(field, value is null ? null : ScalarNode.FromText(value));

    private protected int? Int32(string field) => Scalars.Int32.Read(Get(field), out var value) ? value : null;

    private protected void Int32(string field, int? value) => Set(field, value is { } number ? ScalarNode.FromInteger(number) : null);

    private protected long? Int64(string field) => Scalars.Int64.Read(Get(field), out var value) ? value : null;

    private protected void Int64(string field, long? value) => Set(field, value is { } number ? ScalarNode.FromInteger(number) : null);

    private protected bool? Boolean(string field) => Scalars.Boolean.Read(Get(field), out var value) ? value : null;

    private protected void Boolean(string field, bool? value) => Set(field, value is { } flag ? ScalarNode.FromBoolean(flag) : null);

    private protected IntOrString? IntOrString(string field) => Kubewright.IntOrString.Read(Get(field));

    private protected void IntOrString(string field, IntOrString? value) => Set(field, value?.ToNode());

    private protected Quantity? Quantity(string field) => Scalars.Quantity.Read(Get(field), out var value) ? value : (Quantity?)null;

    private protected void Quantity(string field, Quantity? value) => Set(field, value is { } quantity ? Scalars.Quantity.Write(quantity) : null);

    private protected byte[]? Bytes(string field) => Scalars.Bytes.Read(Get(field), out var value) ? value : null;

    private protected void Bytes(string field, byte[]? value) => Set(field, value is null ? null : Scalars.Bytes.Write(value));

    private protected int? Choice(string field, string[] values) =>
        Get(field) is ScalarNode { Kind: ScalarKind.Text } text && Array.IndexOf(values, text.Value) is >= 0 and var index ? index : null;

    private protected void Choice(string field, string[] values, int? index) => Set(field, index switch
    {
        null => null,
        >= 0 and var value when value < values.Length => ScalarNode.FromText(values[value]),
        { } value => throw new ArgumentOutOfRangeException(
            nameof(index),
            value.ToString(CultureInfo.InvariantCulture) + " is none of the values of " + field + ": " + string.Join(", ", values) + "."),
    });
}
