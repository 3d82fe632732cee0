using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>The place of an object that is a field of another.</summary>
internal sealed class FieldPlace(Place owner, string field) : Place
{
    public override MappingNode? Find() => owner.Find()?[field] as MappingNode;

    public override MappingNode Make()
    {
        var mapping = owner.Make();
        if (mapping[field] is not MappingNode node)
        {
            mapping[field] = node = new MappingNode();
        }

        return node;
    }

    public override void Remove() => owner.Find()?.Remove(field);
}
