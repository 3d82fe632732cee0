using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>Follows a builder from its creation through the member that creates it: the chain on it, and the chains on the local that holds it.</summary>
internal static class ChainUse
{
    /// <summary>Reads everything that the member calls on the builder, in the order of the code, and finds out whether others may call more.</summary>
    public static void Read(ChainObject target)
    {
        var reader = new ChainReader(target);
        var top = reader.ReadChain(target.Creation);
        if (LocalOf(top) is { } local)
        {
            ReadLocal(target, reader, top, local);
        }
        else
        {
            target.IsOpen |= !EndsHere(top);
        }
    }

    private static void ReadLocal(ChainObject target, ChainReader reader, IOperation declared, ILocalSymbol local)
    {
        var block = BlockOf(declared);
        var root = block;
        while (root?.Parent is { } parent)
        {
            root = parent;
        }

        foreach (var use in (root ?? declared).Descendants().OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)))
        {
            if (BlockOf(use) != block || (use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use))
            {
                target.IsOpen = true;
                continue;
            }

            var top = reader.ReadChain(use);
            target.IsOpen |= !EndsHere(top);
            if (ExposureOf(top) is { } exposure)
            {
                target.Exposures.Add(exposure);
            }
        }
    }

    /// <summary>The statement list that an operation always runs in; a branch, a loop and a lambda have lists of their own.</summary>
    private static IOperation? BlockOf(IOperation operation)
    {
        var one = operation;
        while (one.Parent is { } parent && one is not IBlockOperation)
        {
            one = parent;
        }

        return one;
    }

    /// <summary>The local that the value of a chain is kept in, by its declaration alone.</summary>
    private static ILocalSymbol? LocalOf(IOperation top)
    {
        var parent = top.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;
    }

    private static IInvocationOperation? ExposureOf(IOperation top)
    {
        var parent = top.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Expose", ContainingType.Name: "Services" } } call } ? call
            : null;
    }

    /// <summary>Whether nothing more is called on the value of a chain: it is dropped, put into a set, written, or exposed by a Service.</summary>
    private static bool EndsHere(IOperation top)
    {
        var parent = top.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            IArgumentOperation { Parent: IInvocationOperation call } =>
                (call.TargetMethod.Name == "Add" && call.TargetMethod.ContainingType.Name == "ManifestSet")
                || (call.TargetMethod.ContainingAssembly?.Name == "Kubewright"
                    && call.TargetMethod.Name is "Expose" or "Selects" or "Path" or "Scale" or "Protect"
                    && ChainReader.CallOn(top) is null),
            IInvocationOperation call => ChainReader.IsReader(call.TargetMethod),
            _ => false,
        };
    }
}
