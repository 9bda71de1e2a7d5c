# refused: await
async def f():
    await g()
