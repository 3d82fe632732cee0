namespace Kubewright;

/// <summary>What one builder says about another.</summary>
internal static class References
{
    public static string NameOf(Resource resource) =>
        (resource ?? throw new ArgumentNullException(nameof(resource))).Name is { Length: > 0 } name
            ? name
            : throw new ArgumentException("The " + resource.Kind + " has no name that could be referred to.", nameof(resource));
}
