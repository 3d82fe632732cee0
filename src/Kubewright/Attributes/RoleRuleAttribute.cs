namespace Kubewright;

/// <summary>
/// Lets the account of the pods act on objects of the API, within the namespace.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RoleRuleAttribute : Attribute
{
    /// <summary>Allows something.</summary>
    /// <param name="resources">The plural names of kinds, such as <c>configmaps</c>, separated by commas.</param>
    /// <param name="verbs">What may be done, such as <c>get</c>, <c>list</c> and <c>watch</c>.</param>
    public RoleRuleAttribute(string resources, params string[] verbs)
    {
        Resources = resources;
        Verbs = verbs;
    }

    /// <summary>The plural names of kinds, such as <c>configmaps</c>, separated by commas.</summary>
    public string Resources { get; }

    /// <summary>What may be done, such as <c>get</c>, <c>list</c> and <c>watch</c>.</summary>
    public string[] Verbs { get; }

    /// <summary>The API group of the kinds, such as <c>apps</c>. Left out, it is the core's.</summary>
    public string ApiGroup { get; set; } = "";

    /// <summary>The names of the objects. Left out, it is all of them.</summary>
    public string[] ResourceNames { get; set; } = [];
}
