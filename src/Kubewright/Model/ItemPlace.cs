using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>
/// The place of an item of a list that is addressed by its key. Of several with one key the last counts, as Kubernetes merges them. Once found,
/// it stays with its item, also where the item's key is changed.
/// </summary>
internal sealed class ItemPlace(ListPlace list, string keyField, string key) : Place
{
    private MappingNode? _item;

    public override MappingNode? Find()
    {
        var items = list.Find() ?? [];
        return items.Any(item => ReferenceEquals(item, _item))
            ? _item
            : _item = items.OfType<MappingNode>().LastOrDefault(item => ListPlace.KeyOf(item, keyField) == key);
    }

    public override MappingNode Make()
    {
        if (Find() is null)
        {
            _item = new MappingNode { [keyField] = key };
            list.Make().Add(_item);
        }

        return _item!;
    }

    public override void Remove()
    {
        if (Find() is { } item)
        {
            new FixedPlace(item, list.Find()).Remove();
        }
    }
}
