using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>Where in a tree a sequence stands, or will be once something is added to it.</summary>
public sealed class ListPlace
{
    private readonly Place _owner;
    private readonly string _field;

    internal ListPlace(Place owner, string field)
    {
        _owner = owner;
        _field = field;
    }

    /// <summary>The sequence that is here; null where there is none.</summary>
    public SequenceNode? Find() => _owner.Find()?[_field] as SequenceNode;

    /// <summary>The sequence that is here, written now where there was none.</summary>
    public SequenceNode Make()
    {
        var owner = _owner.Make();
        if (owner[_field] is not SequenceNode list)
        {
            owner[_field] = list = new SequenceNode();
        }

        return list;
    }

    /// <summary>Takes the sequence out of the tree.</summary>
    public void Remove() => _owner.Find()?.Remove(_field);

    internal static string? KeyOf(MappingNode item, string keyField) =>
        item[keyField] is ScalarNode { Kind: not ScalarKind.Null } key ? key.Value : null;
}
