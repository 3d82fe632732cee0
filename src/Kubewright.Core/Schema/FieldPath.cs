namespace Kubewright.Core.Schema;

/// <summary>The way to a field as Kubernetes writes it in its errors: <c>spec.ports[0].name</c>.</summary>
public sealed class FieldPath
{
    private readonly FieldPath? _parent;
    private readonly string _name;
    private readonly int _index;

    private FieldPath(FieldPath? parent, string name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The object itself; its text is empty.</summary>
    public static FieldPath Root { get; } = new(null, "", -1);

    public FieldPath Child(string name) => new(this, name, -1);

    public FieldPath Item(int index) => new(this, "", index);

    /// <summary>Whether it leads through the object's field of that name, or to it.</summary>
    public bool IsWithin(string rootField) =>
        _parent is not null && (_parent._parent is null ? string.Equals(_name, rootField, StringComparison.Ordinal) : _parent.IsWithin(rootField));

    public override string ToString()
    {
        if (_parent is null)
        {
            return "";
        }

        var parent = _parent.ToString();
        if (_index >= 0)
        {
            return parent + "[" + _index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]";
        }

        return parent.Length == 0 ? _name : parent + "." + _name;
    }
}
