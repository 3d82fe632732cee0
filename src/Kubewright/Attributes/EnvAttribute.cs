namespace Kubewright;

/// <summary>
/// Sets an environment variable of a container: to a value, or to an entry of a Secret or ConfigMap, or to a field of the pod.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EnvAttribute : Attribute
{
    /// <summary>Sets a variable to a value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value. A reference <c>$(NAME)</c> is replaced by Kubernetes.</param>
    public EnvAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Sets a variable to what <see cref="Secret"/>, <see cref="ConfigMap"/> or <see cref="FieldPath"/> name.</summary>
    /// <param name="name">The name.</param>
    public EnvAttribute(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value. A reference <c>$(NAME)</c> is replaced by Kubernetes.</summary>
    public string? Value { get; }

    /// <summary>The name of a Secret that holds the value.</summary>
    public string? Secret { get; set; }

    /// <summary>The name of a ConfigMap that holds the value.</summary>
    public string? ConfigMap { get; set; }

    /// <summary>The key in the Secret or ConfigMap. Left out, it is the name of the variable.</summary>
    public string? Key { get; set; }

    /// <summary>Whether the container starts although Secret, ConfigMap or key are missing.</summary>
    public bool Optional { get; set; }

    /// <summary>A field of the pod, such as <c>status.podIP</c>.</summary>
    public string? FieldPath { get; set; }

    /// <summary>The name of the container it belongs to. Needed only where the class has several.</summary>
    public string? Container { get; set; }

    /// <summary>A request or limit of the container, such as <c>limits.memory</c>.</summary>
    public string? ResourceField { get; set; }

    /// <summary>
    /// The environment in which it counts, by the name of an <see cref="EnvironmentAttribute"/>. Left out, it is every one without a value of its own.
    /// </summary>
    public string? Environment { get; set; }
}
