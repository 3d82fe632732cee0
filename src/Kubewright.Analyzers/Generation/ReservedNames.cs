namespace Kubewright.Analyzers.Generation;

/// <summary>
/// What nothing of a manifest can be called, for each place that names of manifests come to: a member cannot have the name of the class around it (CS0542), one
/// that has the name of an inherited one hides it (CS0108), and two of one class cannot have one name.
/// </summary>
internal static class ReservedNames
{
    /// <summary>What every class inherits.</summary>
    public static readonly string[] Inherited =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The members of a container's class.</summary>
    public static readonly string[] OfContainer = ["Name", "Image", "Env"];

    /// <summary>What the lists of a builder have already, from the library's classes that they derive from.</summary>
    public static readonly string[] OfList =
        ["Add", "Configure", "Contains", "Container", "Count", "GetEnumerator", "Keys", "List", "PlaceOf", "PointAt", "Remove", "RemoveAt", "Set", "View",
            "Workload"];

    /// <summary>What the choice of a builder's ports has already, and its own name.</summary>
    public static readonly string[] OfPorts = ["Expose", "PortList", "Ports", "Workload"];

    /// <summary>The members of an object's class. An object cannot be called as one of its own members is.</summary>
    private static readonly string[] OfAnyObject =
    [
        "Name", "Namespace", "Labels", "Host", "ClusterHost", "ExternalName", "Ports", "NodePorts", "Urls", "Uri", "Url", "Selector", "PodHost", "ServiceName",
        "Containers", "InitContainers", "Keys", "Builder",
    ];

    /// <summary>The class beside that of a kind which starts the builders of its objects.</summary>
    public static string FactoryOf(string kinds) => kinds + "Factory";

    /// <summary>
    /// What an object of a kind cannot be called: its class is in the kind's, and the method that starts its builder in that of the factories.
    /// </summary>
    public static string[] OfObject(string kinds) => [.. OfAnyObject, kinds, FactoryOf(kinds)];

    /// <summary>What a set cannot be called: it is beside the kinds of the set without a name, and holds the kinds of its own.</summary>
    public static string[] OfSet(string manifests, IEnumerable<string> kinds) => [manifests, .. kinds.SelectMany(one => new[] { one, FactoryOf(one) })];

    /// <summary>
    /// What the class of a kind cannot be called: it is in the class of all manifests, or in one of a set that is called otherwise already.
    /// </summary>
    public static string[] OfKind(string manifests) => [manifests];
}
