namespace Kubewright.Model;

/// <summary>A container whose environment variables are members: <c>c.Env.ConnectionString("Server=db")</c>.</summary>
/// <typeparam name="TEnv">Its variables.</typeparam>
public sealed class Container<TEnv> : Container
    where TEnv : NamedEnv<TEnv>, new()
{
    internal Container(Place place)
        : base(place)
    {
    }

    /// <summary>The environment variables as members; others by name.</summary>
    public new TEnv Env
    {
        get
        {
            var env = new TEnv { Container = this };
            env.PointAt(base.Env);
            return env;
        }
    }
}
