namespace Kubewright.Model;

/// <summary>The environment variables of a container, of which generated code knows the names: it derives from this with a method for each.</summary>
/// <typeparam name="TEnv">The derived type itself.</typeparam>
public abstract class NamedEnv<TEnv> : KeyedList<EnvVar>
    where TEnv : NamedEnv<TEnv>, new()
{
    internal Container<TEnv> Container { get; set; } = null!;

    /// <summary>Sets a variable.</summary>
    /// <returns>The container, for further calls.</returns>
    protected Container<TEnv> Set(string name, string value) => Container.Env(name, value);
}
