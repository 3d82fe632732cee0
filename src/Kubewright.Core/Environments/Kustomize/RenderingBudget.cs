namespace Kubewright.Core.Environments.Kustomize;

/// <summary>What one rendering may cost, so that a hostile kustomization ends in a problem and not in an endless run.</summary>
internal sealed class RenderingBudget(CancellationToken cancellationToken)
{
    /// <summary>How many nodes may be made. The largest real environment that was measured makes a hundredth of it.</summary>
    private const int Nodes = 20_000_000;

    /// <summary>How many kustomizations may use each other in a row.</summary>
    public const int Depth = 64;

    /// <summary>What a kustomization costs, so that there are at most ten thousand in a rendering.</summary>
    public const int Kustomization = Nodes / 10_000;

    /// <summary>How many characters a value may have.</summary>
    public const int ValueLength = 8 * 1024 * 1024;

    private int _left = Nodes;

    /// <exception cref="RefusedException">The budget is spent.</exception>
    public void Spend(int nodes)
    {
        if ((_left & 0xFFF) == 0 || nodes > 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if ((_left -= nodes) < 0)
        {
            throw new BudgetSpentException("the rendering grows beyond what Kubewright renders", null);
        }
    }

    /// <exception cref="RefusedException">The text is too long.</exception>
    public static string Check(string value) => value.Length <= ValueLength
        ? value
        : throw new BudgetSpentException("a value grows beyond what Kubewright renders", null);
}
