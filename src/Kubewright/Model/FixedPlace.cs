using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>The place of a mapping that is there: a manifest's root, an item of a list.</summary>
internal sealed class FixedPlace(MappingNode node, SequenceNode? list = null) : Place
{
    public override MappingNode Find() => node;

    public override MappingNode Make() => node;

    public override void Remove()
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (ReferenceEquals(list[i], node))
            {
                list.RemoveAt(i);
                return;
            }
        }

        node.Clear();
    }
}
