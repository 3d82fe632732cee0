using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>
/// Where in a tree a mapping stands, or will be once something in it is set. Reading through a place never changes the tree;
/// that is how a builder can offer every field without writing any.
/// </summary>
public abstract class Place
{
    private protected Place()
    {
    }

    /// <summary>A place of its own, in no manifest.</summary>
    public static Place Root() => new FixedPlace(new MappingNode());

    /// <summary>The place of a mapping that is there.</summary>
    public static Place Of(MappingNode node) => new FixedPlace(node ?? throw new ArgumentNullException(nameof(node)));

    /// <summary>The mapping that is here; null where there is none.</summary>
    public abstract MappingNode? Find();

    /// <summary>The mapping that is here, written now where there was none (or where something stood that is not a mapping).</summary>
    public abstract MappingNode Make();

    /// <summary>Takes the mapping out of the tree.</summary>
    public abstract void Remove();

    internal Place Field(string name) => new FieldPlace(this, name);

    internal ListPlace List(string name) => new(this, name);
}
