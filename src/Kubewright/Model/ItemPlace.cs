using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>The place of an item of a list that is addressed by its key. Of several with one key the last counts, as Kubernetes merges them.</summary>
internal sealed class ItemPlace(ListPlace list, string keyField, string key) : Place
{
    public override MappingNode? Find()
    {
        var items = list.Find();
        for (var i = (items?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (items![i] is MappingNode item && ListPlace.KeyOf(item, keyField) == key)
            {
                return item;
            }
        }

        return null;
    }

    public override MappingNode Make()
    {
        if (Find() is { } found)
        {
            return found;
        }

        var item = new MappingNode { [keyField] = key };
        list.Make().Add(item);
        return item;
    }

    public override void Remove()
    {
        if (Find() is { } item)
        {
            new FixedPlace(item, list.Find()).Remove();
        }
    }
}
