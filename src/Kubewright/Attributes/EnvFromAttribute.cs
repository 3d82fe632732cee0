namespace Kubewright;

/// <summary>
/// Makes every entry of a ConfigMap or a Secret an environment variable of a container.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EnvFromAttribute : Attribute
{
    /// <summary>The name of a ConfigMap.</summary>
    public string? ConfigMap { get; set; }

    /// <summary>The name of a Secret, instead of a ConfigMap.</summary>
    public string? Secret { get; set; }

    /// <summary>What each variable's name begins with, such as <c>Orders__</c>. Left out, the names are the keys.</summary>
    public string? Prefix { get; set; }

    /// <summary>Whether the container starts although the ConfigMap or Secret is missing.</summary>
    public bool Optional { get; set; }

    /// <summary>The name of the container it belongs to. Needed only where the class has several.</summary>
    public string? Container { get; set; }
}
