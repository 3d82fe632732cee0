namespace Kubewright.Core.Graph;

/// <summary>The namespace of an object.</summary>
/// <param name="Name">Its name; <c>default</c> where nothing states one, for that is where kubectl would put it.</param>
/// <param name="IsStated">
/// Whether the manifest or the build states it. Where it does not, it is "wherever it is applied": equal to itself, and of another
/// one it cannot be said to differ.
/// </param>
public readonly record struct ObjectNamespace(string Name, bool IsStated)
{
    public override string ToString() => Name;
}
