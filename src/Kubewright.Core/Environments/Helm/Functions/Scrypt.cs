using System.Security.Cryptography;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>The key derivation function of RFC 7914.</summary>
internal static class Scrypt
{
    /// <summary>The derived key.</summary>
    /// <param name="password">The password.</param>
    /// <param name="salt">The salt.</param>
    /// <param name="cost">N, a power of two.</param>
    /// <param name="blockSize">r.</param>
    /// <param name="parallelization">p.</param>
    /// <param name="length">The length of the key in bytes.</param>
    public static byte[] Derive(byte[] password, byte[] salt, int cost, int blockSize, int parallelization, int length)
    {
        var blockLength = 128 * blockSize;
        var blocks = Pbkdf2(password, salt, parallelization * blockLength);
        for (var i = 0; i < parallelization; i++)
        {
            Mix(blocks, i * blockLength, cost, blockSize);
        }

        return Pbkdf2(password, blocks, length);
    }

    /// <summary>PBKDF2 with HMAC-SHA256 and one iteration.</summary>
    private static byte[] Pbkdf2(byte[] password, byte[] salt, int length)
    {
        using var hmac = new HMACSHA256(password);
        var result = new byte[length];
        var input = new byte[salt.Length + 4];
        salt.CopyTo(input, 0);
        for (var (at, index) = (0, 1); at < length; at += 32, index++)
        {
            input[salt.Length] = (byte)(index >> 24);
            input[salt.Length + 1] = (byte)(index >> 16);
            input[salt.Length + 2] = (byte)(index >> 8);
            input[salt.Length + 3] = (byte)index;
            Array.Copy(hmac.ComputeHash(input), 0, result, at, Math.Min(32, length - at));
        }

        return result;
    }

    private static void Mix(byte[] bytes, int start, int cost, int blockSize)
    {
        var size = 32 * blockSize;
        var x = new uint[size];
        Buffer.BlockCopy(bytes, start, x, 0, size * 4);
        var all = new uint[(long)cost * size];
        var y = new uint[size];
        for (var i = 0; i < cost; i++)
        {
            Array.Copy(x, 0, all, i * size, size);
            MixBlock(x, y, blockSize);
        }

        for (var i = 0; i < cost; i++)
        {
            var other = (int)(x[size - 16] & (uint)(cost - 1)) * size;
            for (var k = 0; k < size; k++)
            {
                x[k] ^= all[other + k];
            }

            MixBlock(x, y, blockSize);
        }

        Buffer.BlockCopy(x, 0, bytes, start, size * 4);
    }

    private static void MixBlock(uint[] block, uint[] result, int blockSize)
    {
        var x = new uint[16];
        Array.Copy(block, ((2 * blockSize) - 1) * 16, x, 0, 16);
        for (var i = 0; i < 2 * blockSize; i++)
        {
            for (var k = 0; k < 16; k++)
            {
                x[k] ^= block[(i * 16) + k];
            }

            Salsa(x);
            Array.Copy(x, 0, result, ((i / 2) + (i % 2 * blockSize)) * 16, 16);
        }

        Array.Copy(result, block, block.Length);
    }

    /// <summary>Salsa20/8.</summary>
    private static void Salsa(uint[] block)
    {
        var x = (uint[])block.Clone();
        for (var round = 0; round < 4; round++)
        {
            Quarter(x, 0, 4, 8, 12);
            Quarter(x, 5, 9, 13, 1);
            Quarter(x, 10, 14, 2, 6);
            Quarter(x, 15, 3, 7, 11);
            Quarter(x, 0, 1, 2, 3);
            Quarter(x, 5, 6, 7, 4);
            Quarter(x, 10, 11, 8, 9);
            Quarter(x, 15, 12, 13, 14);
        }

        for (var i = 0; i < 16; i++)
        {
            block[i] = unchecked(block[i] + x[i]);
        }
    }

    private static void Quarter(uint[] x, int a, int b, int c, int d)
    {
        unchecked
        {
            x[b] ^= Rotate(x[a] + x[d], 7);
            x[c] ^= Rotate(x[b] + x[a], 9);
            x[d] ^= Rotate(x[c] + x[b], 13);
            x[a] ^= Rotate(x[d] + x[c], 18);
        }
    }

    private static uint Rotate(uint value, int bits) => (value << bits) | (value >> (32 - bits));
}
